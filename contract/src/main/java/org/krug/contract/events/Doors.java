package org.krug.contract.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When people are let in: from the planned opening to the end, but for what organisers changed. Opened early, the doors are open from then on. Closed
 * before the planned opening, they open as planned; closed after it, they stay closed until organisers open them. After the end they are closed.
 *
 * @param planned when they open by themselves
 * @param ends when the event ends
 * @param changes by organisers, in the order of their times
 */
public record Doors(Instant planned, Instant ends, List<DoorChange> changes) {
    public Doors {
        changes = List.copyOf(changes);
    }

    /** How the doors stand. */
    public enum Standing {
        NOT_YET,
        OPEN,
        /** Organisers closed them. */
        SHUT,
        OVER
    }

    /** How they stood at a moment, whatever came later. */
    public Standing at(Instant moment) {
        if (!moment.isBefore(ends)) {
            return Standing.OVER;
        }
        Optional<DoorChange> last = lastAt(moment);
        if (last.isPresent() && last.get().open()) {
            return Standing.OPEN;
        }
        if (moment.isBefore(planned)) {
            return Standing.NOT_YET;
        }
        return last.isPresent() && !last.get().at().isBefore(planned) ? Standing.SHUT : Standing.OPEN;
    }

    /** Since when it has been so; of doors that are not open yet, when they open. */
    public Instant boundary(Instant moment) {
        Standing standing = at(moment);
        if (standing == Standing.OVER) {
            return ends;
        }
        Optional<DoorChange> last = lastAt(moment);
        boolean byOrganisers = standing == Standing.SHUT
                || standing == Standing.OPEN && last.isPresent() && last.get().open();
        return byOrganisers ? last.get().at() : planned;
    }

    /** When people could first come in: the planned opening, or an earlier one that was not taken back before it. */
    public Instant firstOpened() {
        Instant first = planned;
        for (DoorChange change : changes) {
            if (change.at().isBefore(planned)) {
                first = change.open() ? earlier(first, change.at()) : planned;
            }
        }
        return first;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Optional<DoorChange> lastAt(Instant moment) {
        DoorChange last = null;
        for (DoorChange change : changes) {
            if (!change.at().isAfter(moment)) {
                last = change;
            }
        }
        return Optional.ofNullable(last);
    }
}
