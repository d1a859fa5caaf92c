package org.krug.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.mentoring.MentorPairs;
import org.krug.members.Member;

/** What came of matching, ready to be told. */
record Pairs(Participants participants, Assignment assignment, Map<MemberId, Member> members) {

    /**
     * The pairs in the round's order, by mentor.
     *
     * @param mine whose pairs are told: those of which either side is
     */
    MentorPairs told(Language language, Predicate<MemberId> mine) {
        Reasons reasons = new Reasons(participants, assignment, language);
        List<MentorPairs.Pair> pairs = new ArrayList<>();
        List<MentorPairs.Unmatched> unmatched = new ArrayList<>();
        for (int mentor = 0; mentor < participants.mentors().size(); mentor++) {
            for (int mentee = 0; mentee < participants.mentees().size(); mentee++) {
                if (assignment.mentorOf(mentee).equals(OptionalInt.of(mentor))
                        && (mine.test(mentor(mentor)) || mine.test(mentee(mentee)))) {
                    pairs.add(pair(mentor, mentee, reasons));
                }
            }
        }
        for (int mentee = 0; mentee < participants.mentees().size(); mentee++) {
            if (assignment.mentorOf(mentee).isEmpty() && mine.test(mentee(mentee))) {
                String name = name(mentee(mentee));
                unmatched.add(
                        new MentorPairs.Unmatched(mentee(mentee).toString(), name, reasons.ofUnmatched(mentee, name)));
            }
        }
        return new MentorPairs(pairs, unmatched);
    }

    private MentorPairs.Pair pair(int mentor, int mentee, Reasons reasons) {
        String mentorName = name(mentor(mentor));
        String menteeName = name(mentee(mentee));
        return new MentorPairs.Pair(
                mentor(mentor).toString(),
                mentorName,
                mentee(mentee).toString(),
                menteeName,
                reasons.ofPair(mentee, mentorName, menteeName));
    }

    private MemberId mentor(int place) {
        return participants.mentors().get(place).member();
    }

    private MemberId mentee(int place) {
        return participants.mentees().get(place).member();
    }

    private String name(MemberId id) {
        Member member = members.get(id);
        return member == null ? "—" : member.name(); // Who left the club keeps the place, but no name.
    }
}
