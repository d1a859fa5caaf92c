package org.krug.contract.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's place at an event.
 *
 * @param state the state's name, or {@code NONE} for somebody who never asked
 * @param since when the state began; missing for NONE
 * @param offeredUntil until when the offered seat is kept, that moment included; missing unless OFFERED
 * @param ahead how many wait before this person; missing unless WAITLISTED
 * @param possible what the person can do now
 * @param times when things are due
 */
public record RegistrationAnswer(
        String state,
        @Nullable Instant since,
        @Nullable Instant offeredUntil,
        @Nullable Integer ahead,
        List<RegistrationAction> possible,
        Times times) {

    /** The state of somebody who never asked. */
    public static final String NONE = "NONE";

    /** The event's moments that matter to a registration. */
    public record Times(
            Instant registrationCloses,
            Instant reconfirmationAsked,
            Instant reconfirmationDue,
            Instant doorsOpen,
            Instant starts,
            Instant ends) {}
}
