package org.krug.notify;

import java.time.Duration;
import java.time.Instant;
import org.krug.events.Event;

/** How long it is remembered that letters were sent. */
final class Retention {
    /** Streams keep records for a day, failed ones wait two weeks: after that nothing can come twice. */
    private static final Duration AFTER_THE_SURVEY = Duration.ofDays(30);

    private Retention() {}

    static Instant until(Event event) {
        return event.times().surveyCloses().plus(AFTER_THE_SURVEY);
    }
}
