package org.krug.local.aws.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.aws.ServedServices;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

class SchedulerTest {
    private static final Instant START = ServedServices.START;

    @TempDir
    Path data;

    RecordingTargets targets = new RecordingTargets();
    ServedServices served;
    SchedulerClient client;

    @BeforeEach
    void serve() throws Exception {
        served = ServedServices.over(data, targets);
        client = served.scheduler();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** A one-time schedule that deletes itself and hands its name to its target. */
    private CreateScheduleRequest.Builder schedule(String name, String expression) {
        return CreateScheduleRequest.builder()
                .name(name)
                .scheduleExpression(expression)
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                .target(target("\"" + name + "\""));
    }

    private static Target target(String input) {
        return Target.builder()
                .arn("arn:aws:lambda:eu-central-1:000000000000:function:registration")
                .roleArn("arn:aws:iam::000000000000:role/deadlines")
                .input(input)
                .build();
    }

    private void create(String name, String expression) {
        client.createSchedule(schedule(name, expression).build());
    }

    private LocalScheduler scheduler() {
        return served.services.scheduler();
    }

    @Test
    void dueSchedulesFireInTheOrderOfTimeThenOfCreationAndGo() {
        create("late", "at(2030-03-01T12:00:00)");
        create("second", "at(2030-03-01T11:00:00)");
        create("third", "at(2030-03-01T11:00:00)");
        create("first", "at(2030-03-01T10:00:00)");
        assertThat(scheduler().nextDue()).contains(Instant.parse("2030-03-01T10:00:00Z"));

        scheduler().fireDue(Instant.parse("2030-03-01T10:59:59Z"));
        assertThat(targets.inputs).containsExactly("\"first\"");
        scheduler().fireDue(Instant.parse("2030-03-01T11:00:00Z"));
        assertThat(targets.inputs).containsExactly("\"first\"", "\"second\"", "\"third\"");
        assertThat(scheduler().nextDue()).contains(Instant.parse("2030-03-01T12:00:00Z"));
        assertThatThrownBy(() -> client.getSchedule(request -> request.name("first")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void whatATargetSchedulesMeanwhileFiresInItsTurn() {
        targets.whenInvoked = input -> {
            if (input.equals("\"offer\"")) {
                create("chained", "at(2030-03-01T10:30:00)");
            }
        };
        create("offer", "at(2030-03-01T10:00:00)");
        create("last", "at(2030-03-01T11:00:00)");
        scheduler().fireDue(Instant.parse("2030-03-01T11:00:00Z"));
        assertThat(targets.inputs).containsExactly("\"offer\"", "\"chained\"", "\"last\"");
    }

    @Test
    void timesAreLocalToTheZone() {
        client.createSchedule(schedule("moscow", "at(2030-03-01T13:00:00)")
                .scheduleExpressionTimezone("Europe/Moscow")
                .build());
        assertThat(scheduler().nextDue()).contains(Instant.parse("2030-03-01T10:00:00Z"));
    }

    @Test
    void contextAttributesAreFilledIn() {
        client.createSchedule(schedule("context", "at(2030-03-01T10:00:00)")
                .groupName("krug-deadlines")
                .target(target("{\"at\":\"<aws.scheduler.scheduled-time>\",\"of\":\"<aws.scheduler.schedule-arn>\","
                        + "\"run\":\"<aws.scheduler.execution-id>\"}"))
                .build());
        scheduler().fireDue(Instant.parse("2030-03-02T00:00:00Z"));
        assertThat(targets.inputs.getFirst())
                .contains("\"at\":\"2030-03-01T10:00:00Z\"", ":schedule/krug-deadlines/context\"")
                .doesNotContain("<aws.scheduler");
    }

    @Test
    void aRepeatedRequestIsTheSameScheduleAndAnotherIsAConflict() {
        CreateScheduleRequest request = schedule("once", "at(2030-03-01T10:00:00)")
                .clientToken("token-1")
                .build();
        assertThat(client.createSchedule(request).scheduleArn())
                .isEqualTo(client.createSchedule(request).scheduleArn());
        assertThatThrownBy(() -> client.createSchedule(
                        request.toBuilder().clientToken("token-2").build()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> client.createSchedule(request.toBuilder()
                        .scheduleExpression("at(2030-03-01T11:00:00)")
                        .build()))
                .isInstanceOf(ConflictException.class);
        client.createSchedule(request.toBuilder().groupName("other").build());
        assertThat(scheduler().schedules()).hasSize(2);
    }

    @Test
    void aScheduleIsReadChangedListedAndDeleted() {
        create("b", "at(2030-03-01T10:00:00)");
        create("a", "at(2030-03-01T10:00:00)");
        client.updateSchedule(request -> request.name("a")
                .scheduleExpression("at(2030-03-01T09:30:00)")
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target("\"changed\"")));
        GetScheduleResponse changed = client.getSchedule(request -> request.name("a"));
        assertThat(changed.scheduleExpression()).isEqualTo("at(2030-03-01T09:30:00)");
        assertThat(changed.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.NONE);
        assertThat(changed.target().input()).isEqualTo("\"changed\"");
        assertThat(changed.creationDate()).isEqualTo(START);
        assertThat(client.listSchedulesPaginator(request -> request.maxResults(1))
                        .schedules())
                .extracting(ScheduleSummary::name)
                .containsExactly("a", "b");
        assertThat(client.listSchedules(request -> request.namePrefix("b")).schedules())
                .hasSize(1);

        client.deleteSchedule(request -> request.name("b"));
        assertThatThrownBy(() -> client.deleteSchedule(request -> request.name("b")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client.updateSchedule(request -> request.name("b")
                        .scheduleExpression("at(2030-03-01T09:30:00)")
                        .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                        .target(target("1"))))
                .isInstanceOf(ResourceNotFoundException.class);
        scheduler().fireDue(Instant.parse("2030-03-02T00:00:00Z"));
        scheduler().fireDue(Instant.parse("2030-03-02T00:00:00Z"));
        assertThat(targets.inputs).as("kept after completion, but fired once").containsExactly("\"changed\"");
    }

    @Test
    void aScheduleMovedByItsOwnTargetIsNotCompleted() {
        targets.whenInvoked = input -> client.updateSchedule(request -> request.name("moving")
                .scheduleExpression("at(2030-03-05T10:00:00)")
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target("2")));
        create("moving", "at(2030-03-01T10:00:00)");
        scheduler().fireDue(Instant.parse("2030-03-01T10:00:00Z"));
        assertThat(scheduler().nextDue()).contains(Instant.parse("2030-03-05T10:00:00Z"));
    }

    @Test
    void aRateFiresAgainAndAgain() {
        create("rate", "rate(2 hours)");
        scheduler().fireDue(START.plus(Duration.ofHours(5)));
        assertThat(targets.inputs).hasSize(2);
        assertThat(scheduler().nextDue()).contains(START.plus(Duration.ofHours(6)));
    }

    @Test
    void malformedSchedulesAreRefused() throws Exception {
        for (String expression :
                new String[] {"cron(0 10 * * ? *)", "at(2030-02-30T10:00:00)", "rate(0 minutes)", "soon"}) {
            assertThatThrownBy(() -> create("wrong", expression))
                    .as(expression)
                    .isInstanceOf(ValidationException.class);
        }
        assertThatThrownBy(() -> create("no spaces", "rate(1 day)")).isInstanceOf(ValidationException.class);
        refused(request -> request.scheduleExpressionTimezone("Mars/Olympus"));
        refused(request -> request.target(target("no json")));
        refused(request ->
                request.target(target("1").toBuilder().roleArn("role").build()));
        refused(request -> request.flexibleTimeWindow(
                window -> window.mode(FlexibleTimeWindowMode.FLEXIBLE).maximumWindowInMinutes(5)));
        assertThat(served.post("/_local/aws/scheduler/schedules/x", "{").statusCode())
                .isEqualTo(400);
        assertThat(served.post("/_local/aws/scheduler/schedules/%25zz%zz".replace("%zz", "%C3"), "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.get("/_local/aws/scheduler/nothing").statusCode()).isEqualTo(404);
        assertThat(scheduler().schedules()).isEmpty();
    }

    private void refused(Consumer<CreateScheduleRequest.Builder> spoil) {
        CreateScheduleRequest.Builder request = schedule("wrong", "rate(1 day)");
        spoil.accept(request);
        assertThatThrownBy(() -> client.createSchedule(request.build())).isInstanceOf(ValidationException.class);
    }

    @Test
    void aFailingTargetIsTriedThreeTimesAgain() {
        targets.failuresLeft = 3;
        create("flaky", "at(2030-03-01T10:00:00)");
        scheduler().fireDue(Instant.parse("2030-03-01T10:00:00Z"));
        assertThat(targets.inputs).hasSize(4);
        assertThat(scheduler().failed()).isEmpty();
    }

    @Test
    void aFiringThatFailedForGoodIsKeptShownAndReplayed() throws Exception {
        targets.failuresLeft = 5;
        create("broken", "at(2030-03-01T10:00:00)");
        create("next", "at(2030-03-01T10:00:00)");
        scheduler().fireDue(Instant.parse("2030-03-01T10:00:00Z"));
        assertThat(targets.inputs).as("the next one is not held up").endsWith("\"next\"");
        FailedFiring failed = scheduler().failed().getFirst();
        assertThat(failed.schedule()).isEqualTo("default/broken");
        assertThat(served.get("/_local/aws/scheduler/failed").body()).contains("default/broken", "down");

        targets.failuresLeft = 1;
        assertThat(served.post("/_local/aws/scheduler/failed/" + failed.id(), "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(served.post("/_local/aws/scheduler/failed/" + failed.id(), "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(targets.inputs).endsWith("\"broken\"");
        assertThat(scheduler().failed()).isEmpty();
    }

    @Test
    void aScheduleKilledInMidFiringFiresAgain() throws Exception {
        Path copy = Files.createDirectories(data.resolve("as-killed/scheduler"));
        targets.whenInvoked = input -> copy(data.resolve("scheduler/schedules.jsonl"), copy.resolve("schedules.jsonl"));
        create("killed", "at(2030-03-01T10:00:00)");
        scheduler().fireDue(Instant.parse("2030-03-01T10:00:00Z"));

        RecordingTargets afterwards = new RecordingTargets();
        try (ServedServices restarted = ServedServices.over(data.resolve("as-killed"), afterwards)) {
            restarted.services.scheduler().fireDue(Instant.parse("2030-03-01T10:00:00Z"));
            restarted.services.scheduler().fireDue(Instant.parse("2030-03-01T10:00:00Z"));
        }
        assertThat(afterwards.inputs).containsExactly("\"killed\"");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void schedulesAndFailuresOutliveARestart() throws Exception {
        targets.failuresLeft = 4;
        create("failed", "at(2030-03-01T09:00:00)");
        create("b", "at(2030-03-01T10:00:00)");
        create("a", "at(2030-03-01T10:00:00)");
        scheduler().fireDue(START);
        served.close();
        served = ServedServices.over(data, targets);
        client = served.scheduler();
        create("c", "at(2030-03-01T10:00:00)");
        assertThat(scheduler().failed()).hasSize(1);
        scheduler().fireDue(Instant.parse("2030-03-01T10:00:00Z"));
        assertThat(targets.inputs).endsWith("\"b\"", "\"a\"", "\"c\"");
    }

    @Test
    void aRunningClockFiresByItselfAndAStandingOneOnCallOnly() throws Exception {
        CountDownLatch fired = new CountDownLatch(1);
        targets.whenInvoked = input -> fired.countDown();
        create("alone", "at(2030-03-01T09:00:01)");
        served.services.start();
        served.clock.standAt(START.plus(Duration.ofHours(1)));
        assertThat(fired.await(500, TimeUnit.MILLISECONDS)).isFalse();
        served.clock.runFrom(START);
        assertThat(fired.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
