package org.krug.local.aws.scheduler;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A schedule's input with the context attributes that EventBridge Scheduler fills in. */
final class Input {
    private Input() {}

    static String filled(Schedule schedule, Instant due) {
        return schedule.input()
                .replace("<aws.scheduler.schedule-arn>", schedule.arn())
                .replace(
                        "<aws.scheduler.scheduled-time>",
                        due.truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("<aws.scheduler.execution-id>", executionId(schedule.key(), due))
                .replace("<aws.scheduler.attempt-number>", "1");
    }

    /** The same whenever one schedule fires for one time, so that a target can tell a repetition. */
    static String executionId(String key, Instant due) {
        return UUID.nameUUIDFromBytes((key + " " + due).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
