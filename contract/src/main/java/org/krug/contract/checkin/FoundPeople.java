package org.krug.contract.checkin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members found by name, for the steward at the door. */
public record FoundPeople(List<Found> people) {

    /**
     * @param state the registration's state now, NONE without one
     * @param since since when
     * @param admittedAt when the person came in, missing if they did not
     */
    public record Found(
            String memberId,
            String name,
            String state,
            @Nullable Instant since,
            @Nullable Instant admittedAt) {}
}
