package org.krug.mentoring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krug.contract.MemberId;
import org.krug.contract.mentoring.MentorRoundView;

/** Rounds as they travel. */
final class MentorRoundViews {
    private MentorRoundViews() {}

    /** The round without its people. */
    static MentorRoundView of(MentorRound round) {
        return view(round, null);
    }

    /** The round with everybody's wishes. */
    static MentorRoundView of(MentorRound round, Participants participants) {
        List<MemberId> offering =
                participants.mentors().stream().map(Participants.Mentor::member).toList();
        List<MemberId> seeking =
                participants.mentees().stream().map(Participants.Mentee::member).toList();
        Stream<MentorRoundView.Person> mentors = participants.mentors().stream()
                .map(mentor -> new MentorRoundView.Person(
                        mentor.member().toString(), "MENTOR", mentor.capacity(), named(mentor.wishes(), seeking)));
        Stream<MentorRoundView.Person> mentees = participants.mentees().stream()
                .map(mentee -> new MentorRoundView.Person(
                        mentee.member().toString(), "MENTEE", null, named(mentee.wishes(), offering)));
        return view(round, Stream.concat(mentors, mentees).toList());
    }

    private static List<List<String>> named(Wishes wishes, List<MemberId> others) {
        return wishes.tiers().stream()
                .map(tier ->
                        tier.stream().map(place -> others.get(place).toString()).toList())
                .toList();
    }

    private static MentorRoundView view(MentorRound round, @Nullable List<MentorRoundView.Person> people) {
        return new MentorRoundView(
                round.id().toString(),
                round.title(),
                round.mentors(),
                round.mentees(),
                round.opened(),
                round.matched().orElse(null),
                people);
    }
}
