package org.krug.contract.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that Krug holds on the caller.
 *
 * @param asOf when it was asked for
 * @param clubs one part for each club that the caller is in
 */
public record HeldData(Instant asOf, List<InClub> clubs) {

    /**
     * @param held by what it is about, such as {@code registrations}; what nothing is held on is missing
     */
    public record InClub(String clubId, String clubName, String memberId, Map<String, Object> held) {}
}
