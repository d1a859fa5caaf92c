package org.krug.mentoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krug.contract.MemberId;
import org.krug.contract.mentoring.OpenMentorRound;

/** Who takes part in a round, in the round's order, which decides where wishes weigh the same. */
record Participants(List<Mentor> mentors, List<Mentee> mentees) {

    record Mentor(MemberId member, int capacity, Wishes wishes) {}

    record Mentee(MemberId member, Wishes wishes) {}

    static Participants of(OpenMentorRound asked) {
        Map<String, Integer> offering = places(asked.mentors().stream().map(OpenMentorRound.Mentor::memberId));
        Map<String, Integer> seeking = places(asked.mentees().stream().map(OpenMentorRound.Mentee::memberId));
        return new Participants(
                asked.mentors().stream()
                        .map(mentor -> new Mentor(
                                MemberId.of(mentor.memberId()),
                                mentor.capacity(),
                                wishes(mentor.ranked(), mentor.scored(), seeking)))
                        .toList(),
                asked.mentees().stream()
                        .map(mentee -> new Mentee(
                                MemberId.of(mentee.memberId()), wishes(mentee.ranked(), mentee.scored(), offering)))
                        .toList());
    }

    private static Map<String, Integer> places(Stream<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    private static Wishes wishes(
            @Nullable List<String> ranked, @Nullable List<OpenMentorRound.Score> scored, Map<String, Integer> others) {
        if (ranked != null) {
            return Wishes.ranked(ranked, others);
        }
        return scored != null ? Wishes.scored(scored, others) : Wishes.forEverybody(others.size());
    }

    List<MemberId> members() {
        return Stream.concat(
                        mentors.stream().map(Mentor::member), mentees.stream().map(Mentee::member))
                .toList();
    }

    /** The stable pairs that are best for the mentees. */
    Assignment match() {
        return DeferredAcceptance.of(new DeferredAcceptance.Market(
                mentees.stream().map(mentee -> mentee.wishes().inOrder()).toList(),
                mentors.stream().map(mentor -> mentor.wishes().inOrder()).toList(),
                mentors.stream().map(Mentor::capacity).toList()));
    }
}
