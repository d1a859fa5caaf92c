package org.krug.local.runtime;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.krug.local.lambda.CallOutcome;

/** One call of a function on its way through a process. */
record Invocation(
        String requestId,
        byte[] event,
        Duration timeout,
        CompletableFuture<Boolean> taken,
        CompletableFuture<CallOutcome> outcome) {

    static Invocation of(byte[] event, Duration timeout) {
        return new Invocation(
                UUID.randomUUID().toString(), event, timeout, new CompletableFuture<>(), new CompletableFuture<>());
    }
}
