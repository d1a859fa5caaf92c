package org.krug.contract.notify;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/**
 * Which letters come by mail. What asks for an answer, and what changes or cancels something, always comes; everything lies in the inbox.
 *
 * @param invitation to events
 * @param seat that a seat is confirmed and nothing is left to do
 * @param waitlist the place in line
 * @param tomorrow that an event is close
 * @param survey how it was
 * @param message what organisers write to an event's people; comes where it is missing
 */
public record MailChoices(
        Boolean invitation, Boolean seat, Boolean waitlist, Boolean tomorrow, Boolean survey, Boolean message) {

    public MailChoices(
            @Nullable Boolean invitation,
            @Nullable Boolean seat,
            @Nullable Boolean waitlist,
            @Nullable Boolean tomorrow,
            @Nullable Boolean survey,
            @Nullable Boolean message) {
        this.invitation = Require.present("invitation", invitation);
        this.seat = Require.present("seat", seat);
        this.waitlist = Require.present("waitlist", waitlist);
        this.tomorrow = Require.present("tomorrow", tomorrow);
        this.survey = Require.present("survey", survey);
        this.message = message == null || message;
    }
}
