package org.krug.events;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.events.AgendaItem;
import org.krug.contract.events.DoorChange;
import org.krug.contract.events.Doors;

/**
 * A dated meeting of a club with a capacity.
 *
 * @param capacity seats, at least 1
 * @param staticTickets whether tickets that don't rotate, such as printed ones, are let in
 * @param agenda in the order of its times
 * @param doorTurns all openings and closings of the doors by organisers, in the order of their times, those for times it was moved from too
 * @param published when it was announced to members, absent for drafts and for drafts that were dropped
 * @param changed when it last changed
 * @param version counts the changes of the event, from 1
 */
public record Event(
        EventId id,
        ClubId club,
        String title,
        String description,
        String place,
        ZoneId zone,
        int capacity,
        boolean staticTickets,
        Times times,
        List<AgendaItem> agenda,
        List<DoorTurn> doorTurns,
        Status status,
        Instant statusSince,
        Optional<Instant> published,
        Instant changed,
        long version) {

    public Event {
        agenda = List.copyOf(agenda);
        doorTurns = List.copyOf(doorTurns);
    }

    /**
     * An organiser opened or closed the doors.
     *
     * @param hours when people were to be let in by the event's times of then; absent in turns that were written without
     */
    public record DoorTurn(Instant at, boolean open, MemberId by, Optional<Hours> hours) {

        /** Whether it was for that time, be it longer or a little later by now; who moves an event to another time begins anew. */
        private boolean isFor(Hours now) {
            return hours.map(now::overlaps).orElse(true);
        }
    }

    /** From when until when people are to be let in. */
    public record Hours(Instant from, Instant until) {
        private boolean overlaps(Hours other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** When people are to be let in, whatever organisers do at the doors. */
    Hours hours() {
        return new Hours(times.doorsOpen(), times.ends());
    }

    /** When people are let in. */
    public Doors doors() {
        return new Doors(
                times.doorsOpen(),
                times.ends(),
                doorTurns.stream()
                        .filter(turn -> turn.isFor(hours()))
                        .map(turn -> new DoorChange(turn.at(), turn.open()))
                        .toList());
    }

    /** An event is drafted, published for members to register, and perhaps cancelled. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    /** Whether members know of it: it is published, or was before it was cancelled. */
    public boolean announced() {
        return published.isPresent();
    }

    /** Whether it has ended by that moment. */
    public boolean overAt(Instant moment) {
        return !moment.isBefore(times.ends());
    }

    /**
     * All the moments of an event.
     *
     * @param invited when invitations go out
     * @param registrationCloses from then on nobody registers
     * @param reconfirmationAsked from then on reconfirming is possible, and confirming counts as reconfirming
     * @param reconfirmationDue who has not reconfirmed by then loses the seat
     * @param offerLasts how long an offered seat is kept, at most until the start
     * @param noOffersAfter from then on no seat is offered
     * @param doorsOpen from then on people are admitted, until the end
     */
    public record Times(
            Instant invited,
            Instant registrationCloses,
            Instant reconfirmationAsked,
            Instant reconfirmationDue,
            Duration offerLasts,
            Instant noOffersAfter,
            Instant doorsOpen,
            Instant starts,
            Instant ends,
            Instant surveyOpens,
            Instant surveyCloses) {}
}
