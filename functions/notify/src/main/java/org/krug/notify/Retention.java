package org.krug.notify;

import java.time.Duration;
import java.time.Instant;
import org.krug.events.Event;

/** How long it is remembered that letters were sent. */
final class Retention {
    /** As long as the inbox shows what was told: who reads an organiser's message there was sent it. Nothing can come twice for so long. */
    private static final Duration AFTER_THE_SURVEY = Duration.ofDays(180);

    private Retention() {}

    static Instant until(Event event) {
        return event.times().surveyCloses().plus(AFTER_THE_SURVEY);
    }
}
