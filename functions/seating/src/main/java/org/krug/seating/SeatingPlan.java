package org.krug.seating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * Who sits where at an event.
 *
 * @param changed when it last changed
 * @param version counts the changes, from 1
 */
record SeatingPlan(ClubId club, EventId event, List<Table> tables, Instant changed, long version) {

    /** A table; the name may be empty. */
    record Table(int number, String name, List<MemberId> members) {}

    Optional<Table> tableOf(MemberId member) {
        return tables.stream().filter(table -> table.members().contains(member)).findFirst();
    }

    /** The next version, in which the seats of one member are empty. */
    SeatingPlan without(MemberId member, Instant now) {
        List<Table> others = tables.stream()
                .map(table -> new Table(
                        table.number(),
                        table.name(),
                        table.members().stream()
                                .filter(other -> !other.equals(member))
                                .toList()))
                .toList();
        return new SeatingPlan(club, event, others, now, version + 1);
    }
}
