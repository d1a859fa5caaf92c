package org.krug.contract.mentoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krug.contract.CanonicalId;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * Opens a round of mentoring: who offers, who seeks, and whom they wish for. Nobody is both.
 *
 * @param title one line, at most 200 characters
 * @param mentors 1 to 100; where the wishes of a mentee weigh the same, who stands earlier comes first
 * @param mentees 1 to 500; likewise for the wishes of mentors
 */
public record OpenMentorRound(String title, List<Mentor> mentors, List<Mentee> mentees) {

    public OpenMentorRound(@Nullable String title, @Nullable List<Mentor> mentors, @Nullable List<Mentee> mentees) {
        this.title = Require.line("title", title, 200);
        this.mentors = Require.some("mentors", mentors, 100);
        this.mentees = Require.some("mentees", mentees, 500);
        Set<String> everybody = new HashSet<>();
        Set<String> offering = new HashSet<>();
        Set<String> seeking = new HashSet<>();
        for (int at = 0; at < this.mentors.size(); at++) {
            offering.add(
                    once("mentors[" + at + "].memberId", this.mentors.get(at).memberId(), everybody));
        }
        for (int at = 0; at < this.mentees.size(); at++) {
            seeking.add(
                    once("mentees[" + at + "].memberId", this.mentees.get(at).memberId(), everybody));
        }
        for (int at = 0; at < this.mentors.size(); at++) {
            Mentor mentor = this.mentors.get(at);
            wishesAmong(seeking, "mentors[" + at + "]", mentor.ranked(), mentor.scored());
        }
        for (int at = 0; at < this.mentees.size(); at++) {
            Mentee mentee = this.mentees.get(at);
            wishesAmong(offering, "mentees[" + at + "]", mentee.ranked(), mentee.scored());
        }
    }

    private static String once(String field, @Nullable String id, Set<String> before) {
        String canonical = CanonicalId.parse(field, id).toString();
        if (!before.add(canonical)) {
            throw new InvalidInput(field, InvalidInput.Rule.REPEATED);
        }
        return canonical;
    }

    private static void wishesAmong(
            Set<String> others, String whose, @Nullable List<String> ranked, @Nullable List<Score> scored) {
        if (ranked != null && scored != null) {
            throw new InvalidInput(whose + ".scored", InvalidInput.Rule.REPEATED);
        }
        if (ranked != null) {
            among(others, whose + ".ranked", ranked);
        }
        if (scored != null) {
            among(
                    others,
                    whose + ".scored",
                    scored.stream().map(Score::memberId).toList());
        }
    }

    private static void among(Set<String> others, String field, List<String> wishes) {
        Set<String> named = new HashSet<>();
        for (int at = 0; at < wishes.size(); at++) {
            String place = field + "[" + at + "]";
            if (!others.contains(once(place, wishes.get(at), named))) {
                throw new InvalidInput(place, InvalidInput.Rule.NOT_FOUND);
            }
        }
    }

    /** A list that may be missing, but whose elements may not. */
    private static <T> @Nullable List<T> wishes(String field, @Nullable List<T> list) {
        return list == null || list.isEmpty() ? list : Require.some(field, list, 500);
    }

    /**
     * Who offers to be a mentor. Wishes are ranked or scored, not both; without any the mentor takes everybody alike, while an empty list takes
     * nobody.
     *
     * @param capacity how many mentees they take, 1 to 50
     * @param ranked ids of the acceptable mentees, the best first
     * @param scored the acceptable mentees with points, in any order
     */
    public record Mentor(
            String memberId,
            int capacity,
            @Nullable List<String> ranked,
            @Nullable List<Score> scored) {
        public Mentor {
            Require.present("memberId", memberId);
            Require.between("capacity", 1, capacity, 50);
            ranked = wishes("ranked", ranked);
            scored = wishes("scored", scored);
        }
    }

    /**
     * Who seeks a mentor. Wishes as a mentor's; without any every mentor is welcome alike.
     *
     * @param ranked ids of the acceptable mentors, the best first
     * @param scored the acceptable mentors with points, in any order
     */
    public record Mentee(
            String memberId,
            @Nullable List<String> ranked,
            @Nullable List<Score> scored) {
        public Mentee {
            Require.present("memberId", memberId);
            ranked = wishes("ranked", ranked);
            scored = wishes("scored", scored);
        }
    }

    /**
     * Points for one member.
     *
     * @param score 0 to 1000, more is better
     */
    public record Score(String memberId, int score) {
        public Score {
            Require.present("memberId", memberId);
            Require.between("score", 0, score, 1000);
        }
    }
}
