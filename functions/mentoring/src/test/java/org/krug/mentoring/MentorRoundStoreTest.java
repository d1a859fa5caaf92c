package org.krug.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;

@OnLocalStackToo
class MentorRoundStoreTest {
    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00.5Z");

    private final MentorRoundStore store = TestCloud.shared().bean(MentorRoundStore.class);
    private final ClubId club = new ClubId(UUID.randomUUID());

    private MentorRound round(Participants participants, Instant opened) {
        return new MentorRound(
                new MentorRound.Id(UUID.randomUUID()),
                club,
                "Весна",
                participants.mentors().size(),
                participants.mentees().size(),
                opened,
                Optional.empty());
    }

    private static Wishes ranking(int others, Random random) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, others).boxed().toList());
        Collections.shuffle(all, random);
        return new Wishes(all.stream().map(List::of).toList(), false);
    }

    private static MemberId anybody() {
        return new MemberId(UUID.randomUUID());
    }

    @Test
    void theLargestRoundFitsAndIsReadBackAsItWas() {
        Random random = new Random(3);
        Participants participants = new Participants(
                IntStream.range(0, 100)
                        .mapToObj(any -> new Participants.Mentor(anybody(), 50, ranking(500, random)))
                        .toList(),
                IntStream.range(0, 500)
                        .mapToObj(any -> new Participants.Mentee(anybody(), ranking(100, random)))
                        .toList());
        MentorRound round = round(participants, NOW);
        store.open(round, participants, Once.unkept());
        assertThat(store.find(club, round.id())).contains(round);
        assertThat(store.participants(round)).isEqualTo(participants);
        assertThat(store.pairs(round)).isEmpty();
        Assignment pairs = participants.match();
        assertThat(store.keep(round, pairs, NOW, Once.unkept())).isEmpty();
        assertThat(store.pairs(round)).contains(pairs);
        assertThat(store.keep(round, pairs, NOW.plusSeconds(1), Once.unkept())).contains(NOW);
    }

    @Test
    void everyKindOfWishIsReadBackAsItWas() {
        Participants participants = new Participants(
                List.of(
                        new Participants.Mentor(anybody(), 1, Wishes.forEverybody(2)),
                        new Participants.Mentor(anybody(), 2, new Wishes(List.of(), false)),
                        new Participants.Mentor(anybody(), 3, new Wishes(List.of(List.of(1, 0)), false))),
                List.of(
                        new Participants.Mentee(anybody(), new Wishes(List.of(List.of(2), List.of(0, 1)), false)),
                        new Participants.Mentee(anybody(), new Wishes(List.of(), false))));
        MentorRound round = round(participants, NOW);
        store.open(round, participants, Once.unkept());
        assertThat(store.participants(round)).isEqualTo(participants);
    }

    @Test
    void theNewestRoundStandsFirst() {
        Participants nobody = new Participants(List.of(), List.of());
        List<MentorRound> rounds = new ArrayList<>();
        for (int second : List.of(2, 0, 1)) {
            MentorRound round = round(nobody, NOW.plusSeconds(second));
            store.open(round, nobody, Once.unkept());
            rounds.add(round);
        }
        assertThat(store.ofClub(club)).containsExactly(rounds.get(0), rounds.get(2), rounds.get(1));
        assertThat(store.ofClub(new ClubId(UUID.randomUUID()))).isEmpty();
    }
}
