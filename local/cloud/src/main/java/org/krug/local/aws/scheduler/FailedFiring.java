package org.krug.local.aws.scheduler;

import java.time.Instant;

/**
 * A firing whose target failed at every try, kept until somebody replays it.
 *
 * @param id names it; the same for one schedule and time, however often the process was killed in between
 * @param schedule its group and name
 * @param input as the target got it
 * @param reason what the last try failed with
 */
public record FailedFiring(
        String id,
        String schedule,
        Instant scheduledTime,
        Instant failedAt,
        String targetArn,
        String input,
        String reason) {}
