package org.krug.contract.seating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.contract.CanonicalId;
import org.krug.contract.Require;

/**
 * A table and who sits at it.
 *
 * @param number as it stands on the table, 1 to 999
 * @param name what is talked of there, one line, at most 100 characters; may be missing
 * @param memberIds at most 30; may be empty
 */
public record TableSeats(int number, String name, List<String> memberIds) {
    private static final int MOST_SEATS = 30;

    public TableSeats(int number, @Nullable String name, @Nullable List<String> memberIds) {
        this.number = Require.between("number", 1, number, 999);
        this.name = Require.optionalLine("name", name, 100);
        this.memberIds = Require.listed("memberIds", memberIds, MOST_SEATS);
        for (int at = 0; at < this.memberIds.size(); at++) {
            CanonicalId.parse("memberIds[" + at + "]", this.memberIds.get(at));
        }
    }
}
