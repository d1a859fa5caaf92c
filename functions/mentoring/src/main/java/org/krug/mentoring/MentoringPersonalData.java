package org.krug.mentoring;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krug.contract.MemberId;
import org.krug.kernel.PersonalData;

/** A person in rounds of mentoring: wishes and pairs, all by ids. Who has left is matched with nobody. */
@Singleton
final class MentoringPersonalData implements PersonalData {
    private static final Wishes NOBODY = new Wishes(List.of(), false);

    private final MentorRoundStore store;

    MentoringPersonalData(MentorRoundStore store) {
        this.store = store;
    }

    @Override
    public String about() {
        return "mentoring";
    }

    @Override
    public Map<String, Object> held(Person person, Instant now) {
        List<Map<String, Object>> rounds = new ArrayList<>();
        for (MentorRound round : store.ofClub(person.club())) {
            Participants people = store.participants(round);
            if (people.members().contains(person.member())) {
                rounds.add(told(round, people, person.member()));
            }
        }
        return rounds.isEmpty() ? Map.of() : Map.of("rounds", rounds);
    }

    private Map<String, Object> told(MentorRound round, Participants people, MemberId member) {
        List<MemberId> mentors =
                people.mentors().stream().map(Participants.Mentor::member).toList();
        List<MemberId> mentees =
                people.mentees().stream().map(Participants.Mentee::member).toList();
        int mentor = mentors.indexOf(member);
        int mentee = mentees.indexOf(member);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("round", round.id().toString());
        told.put("title", round.title());
        told.put("role", mentor >= 0 ? "MENTOR" : "MENTEE");
        if (mentor >= 0) {
            told.put("capacity", people.mentors().get(mentor).capacity());
            told.put("wishes", named(people.mentors().get(mentor).wishes(), mentees));
        } else {
            told.put("wishes", named(people.mentees().get(mentee).wishes(), mentors));
        }
        store.pairs(round).ifPresent(pairs -> told.put("pairedWith", pairedWith(pairs, mentor, mentee, people)));
        return told;
    }

    private static List<List<String>> named(Wishes wishes, List<MemberId> others) {
        return wishes.tiers().stream()
                .map(tier ->
                        tier.stream().map(place -> others.get(place).toString()).toList())
                .toList();
    }

    private static List<String> pairedWith(Assignment pairs, int mentor, int mentee, Participants people) {
        List<String> others = new ArrayList<>();
        for (int at = 0; at < pairs.mentors().size(); at++) {
            int with = pairs.mentors().get(at);
            if (mentor >= 0 && with == mentor) {
                others.add(people.mentees().get(at).member().toString());
            }
            if (at == mentee && with != Assignment.NOBODY) {
                others.add(people.mentors().get(with).member().toString());
            }
        }
        return others;
    }

    /** Pairs that were made stay; in rounds to come nobody may be matched with somebody who has left. */
    @Override
    public void forget(Person person, Instant now) {
        for (MentorRound round : store.ofClub(person.club())) {
            boolean done = round.matched().isPresent();
            while (!done) {
                Participants from = store.participants(round);
                Participants to = without(person.member(), from);
                done = from.equals(to) || store.change(round, from, to);
            }
        }
    }

    private static Participants without(MemberId member, Participants people) {
        return new Participants(
                people.mentors().stream()
                        .map(mentor -> mentor.member().equals(member)
                                ? new Participants.Mentor(member, mentor.capacity(), NOBODY)
                                : mentor)
                        .toList(),
                people.mentees().stream()
                        .map(mentee ->
                                mentee.member().equals(member) ? new Participants.Mentee(member, NOBODY) : mentee)
                        .toList());
    }
}
