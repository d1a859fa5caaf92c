package org.krug.local.aws.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.local.aws.wire.Fields;

/**
 * A schedule as it is kept.
 *
 * @param created grows with each schedule made; the order of those due at one time
 * @param revision another after each update, so that a firing under way does not complete what replaced it
 * @param request the members that the creator sent, as they were
 * @param due when it fires next; null once it has fired for good
 */
public record Schedule(
        String name,
        long created,
        long revision,
        Instant createdAt,
        Instant modifiedAt,
        JsonNode request,
        @Nullable Instant due) {
    static final int MOST_RETRIES = 3;

    /** The group that a request means when it names none. */
    static final String DEFAULT_GROUP = "default";

    /** Names it among all schedules: the same name may stand in several groups. */
    String key() {
        return key(group(), name);
    }

    static String key(String group, String name) {
        return group + "/" + name;
    }

    String group() {
        return fields().text("GroupName").orElse(DEFAULT_GROUP);
    }

    String arn() {
        return "arn:aws:scheduler:local:000000000000:schedule/" + key();
    }

    Fields fields() {
        return new Fields(request);
    }

    /** When it fires next, if it is enabled and has not fired for good. */
    public Optional<Instant> nextDue() {
        return fields().text("State").orElse("ENABLED").equals("ENABLED") ? Optional.ofNullable(due) : Optional.empty();
    }

    /** The function to invoke. */
    public String targetArn() {
        return fields().object("Target").text("Arn").orElse("");
    }

    String input() {
        return fields().object("Target").text("Input").orElse("{}");
    }

    int retries() {
        return fields().object("Target")
                .object("RetryPolicy")
                .number("MaximumRetryAttempts")
                .map(wanted -> Math.min(wanted, MOST_RETRIES))
                .orElse(MOST_RETRIES);
    }

    boolean deletedAfterwards() {
        return fields().text("ActionAfterCompletion").orElse("NONE").equals("DELETE");
    }

    /** What is left of it after a firing; nothing when it is to be deleted. */
    Optional<Schedule> after(Instant fired) {
        Optional<Duration> period = ScheduleExpression.parse(
                        fields().text("ScheduleExpression").orElse(""),
                        fields().text("ScheduleExpressionTimezone").orElse("UTC"))
                .filter(ScheduleExpression.Every.class::isInstance)
                .map(every -> ((ScheduleExpression.Every) every).period());
        if (period.isPresent()) {
            return Optional.of(withDue(fired.plus(period.get())));
        }
        return deletedAfterwards() ? Optional.empty() : Optional.of(withDue(null));
    }

    /** This request in the place of an older one, whose age it keeps. */
    Schedule replacing(Schedule old) {
        return new Schedule(name, old.created(), revision, old.createdAt(), modifiedAt, request, due);
    }

    private Schedule withDue(@Nullable Instant next) {
        return new Schedule(name, created, revision, createdAt, modifiedAt, request, next);
    }
}
