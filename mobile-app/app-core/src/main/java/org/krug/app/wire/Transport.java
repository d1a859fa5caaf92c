package org.krug.app.wire;

/** Carries a request over the network. Implementations end every call within a stated time and may be used by many threads. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends a request and waits for its answer.
     *
     * @throws NoAnswerException when there was none; whether the request arrived is then unknown
     */
    Reply send(Request request) throws NoAnswerException;
}
