package org.krug.contract.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/**
 * One point of an event's agenda.
 *
 * @param at when it begins, in whole seconds
 * @param title one line, at most 200 characters
 * @param who speaks or leads, one line, at most 200 characters; may be missing
 */
public record AgendaItem(Instant at, String title, String who) {

    public AgendaItem(Instant at, @Nullable String title, @Nullable String who) {
        this.at = EventTimes.moment("at", Require.present("at", at));
        this.title = Require.line("title", title, 200);
        this.who = Require.optionalLine("who", who, 200);
    }
}
