package org.krug.local;

/** The local cloud can't start; the message says why and what to do, for whoever typed the command. */
public final class CloudStartException extends RuntimeException {
    public CloudStartException(String message) {
        super(message);
    }

    public CloudStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
