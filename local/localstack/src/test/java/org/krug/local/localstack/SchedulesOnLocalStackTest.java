package org.krug.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.kernel.Deadlines;
import org.krug.testkit.FakeDeadlines;
import org.krug.testkit.OnLocalStackOnly;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;

/** Deadlines as schedules of LocalStack's EventBridge Scheduler, which keeps them but calls nobody. */
@OnLocalStackOnly
class SchedulesOnLocalStackTest {
    private static final String GROUP = "krug-deadlines";
    private static final String FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:notify-deadline:live";
    private static final String ROLE = "arn:aws:iam::123456789012:role/deadlines";
    private static final String FAILURES = "arn:aws:sqs:eu-central-1:123456789012:failures";

    private final SchedulerClient scheduler = TestCloud.shared().bean(SchedulerClient.class);
    private final Deadlines deadlines = real();
    private final String name = "notify-" + UUID.randomUUID() + "-invited";

    private static Deadlines real() {
        return TestCloud.shared().context().getBeansOfType(Deadlines.class).stream()
                .filter(each -> !(each instanceof FakeDeadlines))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void whatTheTemplateSets() {
        System.setProperty("DEADLINE_GROUP", GROUP);
        System.setProperty("DEADLINE_ROLE", ROLE);
        System.setProperty("DEADLINE_FAILURES", FAILURES);
        try {
            scheduler.createScheduleGroup(group -> group.name(GROUP));
        } catch (ConflictException e) {
            // Made by the test before.
        }
    }

    private void set(String at) {
        deadlines.set(new Deadlines.Deadline(name, Instant.parse(at), FUNCTION, "{\"moment\":\"INVITED\"}"));
    }

    private GetScheduleResponse stored() {
        return scheduler.getSchedule(schedule -> schedule.name(name).groupName(GROUP));
    }

    @Test
    void aDeadlineIsStoredWithAllThatItsCallNeeds() {
        set("2030-02-08T15:00:00.250Z");

        GetScheduleResponse schedule = stored();
        assertThat(schedule.scheduleExpression()).isEqualTo("at(2030-02-08T15:00:01)");
        assertThat(schedule.flexibleTimeWindow().mode()).isEqualTo(FlexibleTimeWindowMode.OFF);
        assertThat(schedule.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.DELETE);
        assertThat(schedule.target().arn()).isEqualTo(FUNCTION);
        assertThat(schedule.target().roleArn()).isEqualTo(ROLE);
        assertThat(schedule.target().input()).isEqualTo("{\"moment\":\"INVITED\"}");
        assertThat(schedule.target().deadLetterConfig().arn()).isEqualTo(FAILURES);
        assertThat(schedule.target().retryPolicy().maximumRetryAttempts()).isEqualTo(5);
    }

    @Test
    void aDeadlineThatIsSetAgainMoves() {
        set("2030-02-08T15:00:00Z");
        set("2030-02-09T15:00:00Z");
        assertThat(stored().scheduleExpression()).isEqualTo("at(2030-02-09T15:00:00)");
    }

    @Test
    void aDeadlineIsDroppedOnceAndAgainWithoutHarm() {
        set("2030-02-08T15:00:00Z");
        deadlines.drop(name);
        deadlines.drop(name);
        assertThatThrownBy(this::stored).isInstanceOf(ResourceNotFoundException.class);
    }
}
