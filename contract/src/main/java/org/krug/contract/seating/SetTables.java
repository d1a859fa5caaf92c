package org.krug.contract.seating;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * Says who sits where at an event, as a whole. No number stands on two tables, and nobody sits twice.
 *
 * @param version the version that the organiser saw, 0 before there was one; refused when there is another one by now
 * @param tables at most 100; none takes the seating back
 */
public record SetTables(long version, List<TableSeats> tables) {
    private static final int MOST_TABLES = 100;
    /** More changes than anybody makes; a version counts them. */
    private static final long MOST_CHANGES = 1_000_000;

    public SetTables(long version, @Nullable List<TableSeats> tables) {
        this.version = Require.between("version", 0, version, MOST_CHANGES);
        this.tables = Require.listed("tables", tables, MOST_TABLES);
        Set<Integer> numbers = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (int at = 0; at < this.tables.size(); at++) {
            TableSeats table = this.tables.get(at);
            once("tables[" + at + "].number", table.number(), numbers);
            for (int seat = 0; seat < table.memberIds().size(); seat++) {
                once(
                        "tables[" + at + "].memberIds[" + seat + "]",
                        table.memberIds().get(seat),
                        people);
            }
        }
    }

    private static <T> void once(String field, T value, Set<T> before) {
        if (!before.add(value)) {
            throw new InvalidInput(field, InvalidInput.Rule.REPEATED);
        }
    }
}
