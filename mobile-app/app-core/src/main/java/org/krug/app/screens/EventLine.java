package org.krug.app.screens;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.RegistrationState;
import org.krug.contract.events.Doors;
import org.krug.contract.events.EventView;
import org.krug.contract.members.Me;
import org.krug.contract.registration.RegistrationAnswer;

/**
 * An event as one person sees it.
 *
 * @param steward whether they are its steward
 * @param organiser whether they organise for its club
 * @param registration their place; missing when it was never heard of
 */
@Json
public record EventLine(
        String clubName,
        EventView event,
        boolean steward,
        boolean organiser,
        @Nullable RegistrationAnswer registration) {

    /** An event of a club as this person sees it; of their place, nothing is known yet. */
    static EventLine of(Me.InClub club, EventView event) {
        boolean organiser = !club.roles().equals(List.of("MEMBER"));
        return new EventLine(club.clubName(), event, club.stewardOf().contains(event.id()), organiser, null);
    }

    /** The state of the person's place; absent for none, and when it is not known. */
    public Optional<RegistrationState> state() {
        RegistrationAnswer known = registration;
        return known == null || known.state().equals(RegistrationAnswer.NONE)
                ? Optional.empty()
                : Optional.of(RegistrationState.valueOf(known.state()));
    }

    public EventLine with(RegistrationAnswer heard) {
        return new EventLine(clubName, event, steward, organiser, heard);
    }

    public EventLine with(EventView heard) {
        return new EventLine(clubName, heard, steward, organiser, registration);
    }

    public boolean isCancelled() {
        return event.status().equals("CANCELLED");
    }

    boolean isDraft() {
        return event.status().equals("DRAFT");
    }

    /** Whether it is yet to end. */
    public boolean isAhead(Instant now) {
        return now.isBefore(event.times().ends());
    }

    /** Whether people are let in. */
    public boolean areDoorsOpen(Instant now) {
        return !isCancelled() && event.doorTimes().at(now) == Doors.Standing.OPEN;
    }

    /** Whether the person was there and can say how it was. */
    public boolean asksFeedback(Instant now) {
        return state().filter(RegistrationState.ATTENDED::equals).isPresent()
                && !now.isBefore(event.times().surveyOpens())
                && now.isBefore(event.times().surveyCloses());
    }
}
