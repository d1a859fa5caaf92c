package org.krug.app.wire;

/** Opens WebSockets. */
@FunctionalInterface
public interface Sockets {
    /**
     * Opens one, within a stated time.
     *
     * @param address with scheme, host and whatever proves who opens it
     * @param ear hears what comes, on any thread
     * @throws NoAnswerException when it was not opened
     */
    Open open(String address, Ear ear) throws NoAnswerException;

    /** An open WebSocket. */
    interface Open extends AutoCloseable {
        /** Sends a text; nothing happens when it has ended meanwhile. */
        void send(String text);

        @Override
        void close();
    }

    /** Hears what comes over it. */
    interface Ear {
        void said(String text);

        /** It ended, by whomever. */
        void ended();
    }
}
