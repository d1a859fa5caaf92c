package org.krug.mentoring;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.mentoring.MentorPairs;
import org.krug.contract.mentoring.MentorRoundList;
import org.krug.contract.mentoring.MentorRoundView;
import org.krug.contract.mentoring.OpenMentorRound;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Membership;
import org.krug.members.Memberships;

/** Mentor rounds: organisers open and match them, members see their own pairs. */
@Tag(name = "Mentoring")
@Controller("/clubs/{clubId}/mentor-rounds")
@SerdeImport(OpenMentorRound.class)
@SerdeImport(OpenMentorRound.Mentor.class)
@SerdeImport(OpenMentorRound.Mentee.class)
@SerdeImport(OpenMentorRound.Score.class)
@SerdeImport(MentorRoundList.class)
@SerdeImport(MentorRoundView.class)
@SerdeImport(MentorRoundView.Person.class)
@SerdeImport(MentorPairs.class)
@SerdeImport(MentorPairs.Pair.class)
@SerdeImport(MentorPairs.Unmatched.class)
final class MentorRoundsController {
    private final Memberships memberships;
    private final MentorRounds rounds;
    private final MentorRoundStore store;
    private final Requests requests;

    MentorRoundsController(Memberships memberships, MentorRounds rounds, MentorRoundStore store, Requests requests) {
        this.memberships = memberships;
        this.rounds = rounds;
        this.store = store;
        this.requests = requests;
    }

    /** Opens a round with its mentors, mentees and their wishes. */
    @Post
    @Status(HttpStatus.CREATED)
    MentorRoundView open(@PathVariable String clubId, @Body OpenMentorRound asked, Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.organiser(caller, club).orRefuse();
        return requests.once(
                        caller,
                        requests.<MentorRound, MentorRoundView>json(MentorRoundView.class, MentorRoundViews::of),
                        once -> Outcome.done(rounds.open(club, asked, caller.now(), once)))
                .orRefuse();
    }

    /** The club's rounds, the newest first. */
    @Get
    MentorRoundList list(@PathVariable String clubId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.member(caller, club).orRefuse();
        return new MentorRoundList(
                store.ofClub(club).stream().map(MentorRoundViews::of).toList());
    }

    /** One round; for organisers with everybody's wishes. */
    @Get("/{roundId}")
    MentorRoundView one(@PathVariable String clubId, @PathVariable String roundId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        Membership reader = memberships.member(caller, club).orRefuse();
        MentorRound round = rounds.find(club, MentorRound.Id.of(roundId)).orRefuse();
        return reader.organises() ? MentorRoundViews.of(round, store.participants(round)) : MentorRoundViews.of(round);
    }

    /** Makes the pairs, once: stable, and the best for every mentee. */
    @Post("/{roundId}/matching")
    MentorPairs match(@PathVariable String clubId, @PathVariable String roundId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        memberships.organiser(caller, club).orRefuse();
        MentorRound.Id round = MentorRound.Id.of(roundId);
        return requests.once(
                        caller,
                        new PairsAnswering(caller.language(), () -> rounds.pairs(club, round)),
                        once -> rounds.match(club, round, caller.now(), once))
                .orRefuse();
    }

    /** The pairs with their reasons: all for organisers, their own for members. */
    @Get("/{roundId}/pairs")
    MentorPairs pairs(@PathVariable String clubId, @PathVariable String roundId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        Membership reader = memberships.member(caller, club).orRefuse();
        return rounds.pairs(club, MentorRound.Id.of(roundId))
                .orRefuse()
                .told(
                        caller.language(),
                        member -> reader.organises() || reader.member().equals(member));
    }
}
