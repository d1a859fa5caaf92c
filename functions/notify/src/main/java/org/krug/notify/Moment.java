package org.krug.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.krug.contract.EventId;
import org.krug.events.Event;

/** The moments of an event at which letters go out. */
enum Moment {
    INVITED("invited", Event.Times::invited),
    RECONFIRMATION_ASKED("reconfirmationAsked", Event.Times::reconfirmationAsked),
    TOMORROW("tomorrow", times -> times.starts().minus(Duration.ofDays(1))),
    SURVEY_OPENS("surveyOpens", Event.Times::surveyOpens);

    private final String slug;
    private final Function<Event.Times, Instant> when;

    Moment(String slug, Function<Event.Times, Instant> when) {
        this.slug = slug;
        this.when = when;
    }

    Instant of(Event event) {
        return when.apply(event.times());
    }

    /** The name of its deadline. */
    String deadline(EventId event) {
        return "notify-" + event + "-" + slug;
    }
}
