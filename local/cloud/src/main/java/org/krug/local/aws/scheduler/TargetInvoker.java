package org.krug.local.aws.scheduler;

import java.time.Instant;

/** Runs the function that a schedule is for. It may be called more than once for one firing. */
@FunctionalInterface
public interface TargetInvoker {
    /**
     * Invokes a function and waits for its end.
     *
     * @param functionArn the target as the schedule names it
     * @param inputJson the schedule's input, its context attributes filled in
     * @param scheduledTime when it was due, which may be earlier than now
     * @throws Exception when the function failed; it will be tried again
     */
    void invoke(String functionArn, String inputJson, Instant scheduledTime) throws Exception;
}
