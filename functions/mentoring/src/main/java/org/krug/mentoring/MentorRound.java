package org.krug.mentoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.CanonicalId;
import org.krug.contract.ClubId;

/**
 * A round of mentoring in a club.
 *
 * @param mentors how many offer
 * @param mentees how many seek
 * @param matched when the pairs were made, absent before
 */
record MentorRound(
        Id id, ClubId club, String title, int mentors, int mentees, Instant opened, Optional<Instant> matched) {

    /** Which round: a random UUID. */
    record Id(UUID value) {

        /**
         * @throws org.krug.contract.InvalidInput for anything but the canonical text
         */
        static Id of(String text) {
            return new Id(CanonicalId.parse("roundId", text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
