package org.krug.local.aws.scheduler;

import static org.krug.local.aws.wire.AwsAnswer.done;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.krug.local.aws.store.DurableMap;
import org.krug.local.aws.wire.AwsAnswer;
import org.krug.local.aws.wire.AwsAnswer.Refused;
import org.krug.local.aws.wire.Fields;
import org.krug.local.aws.wire.Json;
import org.krug.local.aws.wire.RestJson;
import org.krug.local.aws.wire.RestJson.Request;
import org.krug.local.aws.wire.RestJson.Route;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/**
 * EventBridge Scheduler's operations on schedules. A group exists as soon as it is named: the template makes them. Beside them, for people: {@code GET /failed} lists the
 * firings that failed for good, {@code POST /failed/ID} replays one.
 */
public final class SchedulerEndpoint implements Endpoint {
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_LISTED = 100;

    private final LocalScheduler scheduler;
    private final DurableMap<Schedule> schedules;
    private final LocalClock clock;
    private final AtomicLong numbers;
    private final Endpoint operations = new RestJson(
            List.of(
                    new Route("POST", "/schedules/", this::create),
                    new Route("PUT", "/schedules/", this::update),
                    new Route("GET", "/schedules/", this::get),
                    new Route("DELETE", "/schedules/", this::delete),
                    new Route("GET", "/schedules", this::list),
                    new Route("GET", "/failed", this::failed),
                    new Route("POST", "/failed/", this::replay)),
            LARGEST_BODY);

    public SchedulerEndpoint(LocalScheduler scheduler, LocalClock clock) {
        this.scheduler = scheduler;
        this.schedules = scheduler.kept();
        this.clock = clock;
        this.numbers = new AtomicLong(schedules.values().stream()
                .mapToLong(schedule -> Math.max(schedule.created(), schedule.revision()))
                .max()
                .orElse(0));
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        return operations.answer(call);
    }

    private AwsAnswer create(Request request) {
        Optional<Refused> refusal = ScheduleRequest.refusal(request.name(), request.input());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Schedule schedule = made(request, numbers.incrementAndGet());
        boolean isNew = schedules.putIfAbsent(schedule.key(), schedule);
        return isNew || isRepetition(schedule) ? arn(schedule) : conflict(schedule);
    }

    /** Whether a request is the one that made the schedule, sent again: same token, same content. */
    private boolean isRepetition(Schedule asked) {
        return asked.fields().has("ClientToken")
                && schedules
                        .get(asked.key())
                        .filter(there -> there.request().equals(asked.request()))
                        .isPresent();
    }

    private static AwsAnswer conflict(Schedule schedule) {
        return new Refused(409, "ConflictException", "Schedule " + schedule.name() + " already exists.");
    }

    private Schedule made(Request request, long number) {
        Instant now = clock.instant();
        Fields input = request.input();
        return new Schedule(
                request.name(), number, number, now, now, input.node(), ScheduleRequest.firstDue(input, now));
    }

    private AwsAnswer update(Request request) {
        Optional<Refused> refusal = ScheduleRequest.refusal(request.name(), request.input());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Schedule next = made(request, numbers.incrementAndGet());
        return schedules
                .update(next.key(), next::replacing)
                .map(SchedulerEndpoint::arn)
                .orElseGet(() -> missing(request.name()));
    }

    private AwsAnswer get(Request request) {
        return schedules
                .get(key(request))
                .map(schedule -> done(described(schedule)))
                .orElseGet(() -> missing(request.name()));
    }

    private static String key(Request request) {
        return Schedule.key(request.query().getOrDefault("groupName", Schedule.DEFAULT_GROUP), request.name());
    }

    private static ObjectNode described(Schedule schedule) {
        ObjectNode described = summary(schedule);
        described.setAll((ObjectNode) schedule.request().deepCopy());
        described.remove("ClientToken");
        if (!described.has("ScheduleExpressionTimezone")) {
            described.put("ScheduleExpressionTimezone", "UTC");
        }
        if (!described.has("ActionAfterCompletion")) {
            described.put("ActionAfterCompletion", "NONE");
        }
        return described;
    }

    private static ObjectNode summary(Schedule schedule) {
        ObjectNode summary = Json.object();
        summary.put("Arn", schedule.arn());
        summary.put("Name", schedule.name());
        summary.put("GroupName", schedule.group());
        summary.put("State", schedule.fields().text("State").orElse("ENABLED"));
        summary.set("CreationDate", Json.seconds(schedule.createdAt()));
        summary.set("LastModificationDate", Json.seconds(schedule.modifiedAt()));
        summary.putObject("Target").put("Arn", schedule.targetArn());
        return summary;
    }

    private AwsAnswer delete(Request request) {
        return schedules.remove(key(request)).map(removed -> done()).orElseGet(() -> missing(request.name()));
    }

    private AwsAnswer list(Request request) {
        String after = request.query().getOrDefault("NextToken", "");
        List<Schedule> page = schedules.values().stream()
                .filter(schedule -> isAsked(schedule, request.query()))
                .filter(schedule -> schedule.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Schedule::key))
                .limit(most(request) + 1L)
                .toList();
        return done(listed(page, most(request)));
    }

    private static boolean isAsked(Schedule schedule, Map<String, String> query) {
        String state = schedule.fields().text("State").orElse("ENABLED");
        return schedule.name().startsWith(query.getOrDefault("NamePrefix", ""))
                && schedule.group().equals(query.getOrDefault("ScheduleGroup", schedule.group()))
                && state.equals(query.getOrDefault("State", state));
    }

    private static ObjectNode listed(List<Schedule> page, int most) {
        ObjectNode output = Json.object();
        ArrayNode summaries = output.putArray("Schedules");
        page.stream().limit(most).forEach(schedule -> summaries.add(summary(schedule)));
        if (page.size() > most) {
            output.put("NextToken", page.get(most - 1).key());
        }
        return output;
    }

    private static int most(Request request) {
        String wanted = request.query().getOrDefault("MaxResults", "");
        return wanted.matches("[1-9]\\d?") ? Integer.parseInt(wanted) : MOST_LISTED;
    }

    private AwsAnswer failed(Request request) {
        return done("Failed", Json.MAPPER.valueToTree(scheduler.failed()));
    }

    private AwsAnswer replay(Request request) {
        return scheduler.replay(request.name())
                ? done()
                : new Refused(409, "ConflictException", "It failed again, or there is no such failed firing.");
    }

    private static AwsAnswer missing(String name) {
        return new Refused(404, "ResourceNotFoundException", "Schedule " + name + " does not exist.");
    }

    private static AwsAnswer arn(Schedule schedule) {
        return done("ScheduleArn", TextNode.valueOf(schedule.arn()));
    }
}
