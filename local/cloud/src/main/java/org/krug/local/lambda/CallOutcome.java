package org.krug.local.lambda;

/** How a call of a function ended. */
public sealed interface CallOutcome {

    /** The handler returned; its answer's JSON. */
    record Answered(byte[] answer) implements CallOutcome {}

    /** The handler, or its start, threw. */
    record Failed(String type, String message) implements CallOutcome {}

    /** The handler ran longer than the template's Timeout. */
    record TimedOut(long seconds) implements CallOutcome {}
}
