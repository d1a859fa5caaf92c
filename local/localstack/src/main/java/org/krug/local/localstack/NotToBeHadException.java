package org.krug.local.localstack;

/** LocalStack cannot be had on this machine as it is; the message says what to install. */
final class NotToBeHadException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotToBeHadException(String message) {
        super(message);
    }
}
