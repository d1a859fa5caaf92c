package org.krug.local.lambda;

/** Calls a function of the template and waits for its answer. */
@FunctionalInterface
public interface FunctionCaller {

    /**
     * @param function the function's logical id, its name or its ARN, with or without an alias
     * @param event the event's JSON
     * @throws IllegalArgumentException when the template has no such function
     */
    CallOutcome call(String function, byte[] event);
}
