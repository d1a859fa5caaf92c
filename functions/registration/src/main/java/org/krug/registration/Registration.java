package org.krug.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;

/**
 * A person's place at an event, as it is stored.
 *
 * @param ticket what the person's ticket codes name
 * @param state the last state written; a deadline may have passed since
 * @param place the number on the waitlist, lower ones first; present while WAITLISTED
 * @param offeredUntil until when the offered seat is kept, that instant included; present while OFFERED
 * @param history every state with the moment it began, oldest first
 * @param version counts the changes, from 1
 */
public record Registration(
        EventId event,
        MemberId member,
        UUID ticket,
        RegistrationState state,
        OptionalLong place,
        Optional<Instant> offeredUntil,
        List<Entered> history,
        long version) {

    /** A state and when it began. */
    public record Entered(RegistrationState state, Instant at) {}

    /** The state at a moment of the past as the history has it, absent before the first. */
    public Optional<Entered> enteredAt(Instant moment) {
        return history.stream().filter(entered -> !entered.at().isAfter(moment)).reduce((earlier, later) -> later);
    }
}
