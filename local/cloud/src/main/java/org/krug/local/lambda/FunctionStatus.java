package org.krug.local.lambda;

/**
 * How a function is doing.
 *
 * @param startMillis how long its start took, 0 when it has not started
 * @param busyMillis how long its calls took, all together, in milliseconds
 * @param lastError the stack trace of the latest failure, or empty
 * @param where in what it runs, in words
 */
public record FunctionStatus(
        String logicalId,
        String handler,
        boolean started,
        long startMillis,
        long calls,
        long errors,
        long busyMillis,
        String lastError,
        String where) {}
