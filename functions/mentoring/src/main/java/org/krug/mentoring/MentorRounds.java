package org.krug.mentoring;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.InvalidInput;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.mentoring.OpenMentorRound;
import org.krug.kernel.IdSource;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.members.Member;
import org.krug.members.Members;

/** What becomes of rounds of mentoring. Who may do it was asked before. */
@Singleton
final class MentorRounds {
    private final MentorRoundStore store;
    private final Members members;
    private final IdSource ids;

    MentorRounds(MentorRoundStore store, Members members, IdSource ids) {
        this.store = store;
        this.members = members;
        this.ids = ids;
    }

    /**
     * Opens a round.
     *
     * @throws InvalidInput naming the first who is not a member of the club
     */
    MentorRound open(ClubId club, OpenMentorRound asked, Instant now, Once<MentorRound> once) {
        Participants participants = Participants.of(asked);
        Map<MemberId, Member> known = members.findAll(club, participants.members());
        List<MemberId> everybody = participants.members();
        int mentors = participants.mentors().size();
        for (int at = 0; at < everybody.size(); at++) {
            if (!known.containsKey(everybody.get(at))) {
                String field = at < mentors ? "mentors[" + at + "]" : "mentees[" + (at - mentors) + "]";
                throw new InvalidInput(field + ".memberId", InvalidInput.Rule.NOT_FOUND);
            }
        }
        MentorRound round = new MentorRound(
                new MentorRound.Id(ids.next()),
                club,
                asked.title(),
                mentors,
                participants.mentees().size(),
                now,
                Optional.empty());
        store.open(round, participants, once);
        return round;
    }

    Outcome<MentorRound> find(ClubId club, MentorRound.Id round) {
        return store.find(club, round)
                .<Outcome<MentorRound>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND));
    }

    /** Makes the pairs. Of two who do it at once, one is refused, and the pairs are the same for everybody. */
    Outcome<Pairs> match(ClubId club, MentorRound.Id id, Instant now, Once<Pairs> once) {
        return find(club, id).then(round -> {
            if (round.matched().isPresent()) {
                return alreadyMatched(round.matched().get());
            }
            Participants participants = store.participants(round);
            Assignment assignment = participants.match();
            Pairs pairs = pairs(club, participants, assignment);
            return store.keep(round, assignment, now, once.from(kept -> pairs))
                    .map(MentorRounds::alreadyMatched)
                    .orElseGet(() -> Outcome.done(pairs));
        });
    }

    private static Outcome<Pairs> alreadyMatched(Instant since) {
        return Outcome.refused(Refusal.of(ProblemType.ROUND_ALREADY_MATCHED).since(since, ZoneOffset.UTC));
    }

    /** The pairs of a matched round. */
    Outcome<Pairs> pairs(ClubId club, MentorRound.Id id) {
        return find(club, id)
                .then(round -> store.pairs(round)
                        .<Outcome<Pairs>>map(
                                assignment -> Outcome.done(pairs(club, store.participants(round), assignment)))
                        .orElseGet(() -> Outcome.refused(ProblemType.ROUND_NOT_MATCHED)));
    }

    private Pairs pairs(ClubId club, Participants participants, Assignment assignment) {
        return new Pairs(participants, assignment, members.findAll(club, participants.members()));
    }
}
