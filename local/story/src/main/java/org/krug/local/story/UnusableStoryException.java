package org.krug.local.story;

/** The folder can't be replayed; the message names the file and says what is wrong with it. */
final class UnusableStoryException extends RuntimeException {
    UnusableStoryException(String message) {
        super(message);
    }

    UnusableStoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
