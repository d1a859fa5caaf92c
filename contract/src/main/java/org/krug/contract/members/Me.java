package org.krug.contract.members;

import java.util.List;
import org.krug.contract.Language;

/** The caller's place in each of their clubs, by the clubs' names. */
public record Me(List<InClub> clubs) {

    /**
     * One club.
     *
     * @param roles {@code MEMBER} always, and {@code ORGANISER} or {@code OWNER}
     * @param stewardOf ids of the events whose steward the caller is
     * @param sponsorOf ids of the events whose sponsor the caller is
     * @param consent to the processing of personal data: to be asked for unless it is given or withdrawn
     */
    public record InClub(
            String clubId,
            String clubName,
            Language language,
            String memberId,
            List<String> roles,
            List<String> stewardOf,
            List<String> sponsorOf,
            ConsentState consent) {}
}
