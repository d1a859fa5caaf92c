package org.krug.contract.mentoring;

import java.util.List;

/** What came of matching, as far as the caller may see it. */
public record MentorPairs(List<Pair> pairs, List<Unmatched> unmatched) {

    /**
     * A mentor and a mentee.
     *
     * @param reason why these two, in the caller's language
     */
    public record Pair(String mentorId, String mentorName, String menteeId, String menteeName, String reason) {}

    /**
     * A mentee without a mentor.
     *
     * @param reason why, in the caller's language
     */
    public record Unmatched(String menteeId, String menteeName, String reason) {}
}
