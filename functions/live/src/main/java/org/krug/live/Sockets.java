package org.krug.live;

/** The gateway's side of open WebSockets. */
interface Sockets {

    /**
     * Sends one message.
     *
     * @return false when the connection is gone
     * @throws RuntimeException when it could not be sent for another reason
     */
    boolean send(String connection, String message);

    /** Ends a connection; nothing happens when it is gone. */
    void close(String connection);
}
