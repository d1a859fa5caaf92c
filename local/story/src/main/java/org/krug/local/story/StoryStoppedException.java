package org.krug.local.story;

/** Something answered as no story foresees, so that going on would mean nothing; the message says what and where. */
public final class StoryStoppedException extends RuntimeException {
    StoryStoppedException(String message) {
        super(message);
    }

    StoryStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
