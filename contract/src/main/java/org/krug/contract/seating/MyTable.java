package org.krug.contract.seating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own table.
 *
 * @param number as it stands on the table; missing where the caller has none
 * @param name what is talked of there; may be empty
 * @param neighbours who else sits there and holds a seat at the event, in the order of the seats
 */
public record MyTable(@Nullable Integer number, String name, List<Neighbour> neighbours) {

    /** No table. */
    public static final MyTable NONE = new MyTable(null, "", List.of());

    /**
     * Somebody at the same table.
     *
     * @param company only where they show it to those at the same event
     * @param position likewise
     */
    public record Neighbour(
            String name, @Nullable String company, @Nullable String position) {}
}
