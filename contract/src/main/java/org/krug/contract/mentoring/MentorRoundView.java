package org.krug.contract.mentoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of mentoring.
 *
 * @param mentors how many offer
 * @param mentees how many seek
 * @param opened when it was opened
 * @param matched when the pairs were made, missing before
 * @param people who takes part with whose wishes; for organisers who ask for one round, missing otherwise
 */
public record MentorRoundView(
        String id,
        String title,
        int mentors,
        int mentees,
        Instant opened,
        @Nullable Instant matched,
        @Nullable List<Person> people) {

    /**
     * Somebody who takes part.
     *
     * @param role MENTOR or MENTEE
     * @param capacity how many mentees a mentor takes; missing for mentees
     * @param wishes whom they accept, the best first; those within one inner list alike
     */
    public record Person(
            String memberId, String role, @Nullable Integer capacity, List<List<String>> wishes) {}
}
