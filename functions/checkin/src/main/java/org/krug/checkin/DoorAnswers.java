package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.registration.NoRegistration;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.members.Members;

/** Tells people what came of their scan: admitted, or exactly why not and since when. */
@Singleton
final class DoorAnswers {
    private final Members members;

    DoorAnswers(Members members) {
        this.members = members;
    }

    /** To the attendee, without the stewards' names. */
    Outcome<CheckedIn> toAttendee(Arrival attendee, Recorded recorded) {
        return answer(recorded, attendee.shift().event().zone(), names(attendee, recorded));
    }

    /** To the steward, who sees whom they scanned and who was faster. */
    Outcome<CheckedIn> toSteward(Arrival arrival, Recorded recorded) {
        MemberId person = recorded.scan().member();
        Names names = names(arrival, recorded);
        return switch (answer(recorded, arrival.shift().event().zone(), names)) {
            case Outcome.Done<CheckedIn> done -> done;
            case Outcome.Refused<CheckedIn>(Refusal refusal) -> {
                Refusal told = refusal.with("name", names.of(person)).with("memberId", person);
                yield Outcome.refused(recorded.before()
                        .flatMap(Recorded.Before::steward)
                        .map(other -> told.with(
                                "by", names.and(members, arrival.shift().event().club(), other)))
                        .orElse(told));
            }
        };
    }

    /** Of the person who was scanned: read already, but for a scan that was sent again and was another person's then. */
    private Names names(Arrival arrival, Recorded recorded) {
        MemberId person = recorded.scan().member();
        return arrival.named(person)
                .map(Names::of)
                .orElseGet(() -> Names.of(members, arrival.shift().event().club(), List.of(person)));
    }

    private static Outcome<CheckedIn> answer(Recorded recorded, ZoneId zone, Names names) {
        Scan scan = recorded.scan();
        Instant at =
                recorded.before().map(Recorded.Before::at).orElse(scan.times().scannedAt());
        return switch (recorded.outcome()) {
            case ADMITTED, DOUBLE_ADMISSION ->
                Outcome.done(new CheckedIn(
                        recorded.outcome(),
                        scan.member().toString(),
                        names.of(scan.member()),
                        at,
                        scan.door().equals(new AtTheDoor.MayEnter(true)),
                        scan.marks().unconfirmed()));
            case ALREADY_ADMITTED ->
                Outcome.refused(Refusal.of(ProblemType.ALREADY_ADMITTED).since(at, zone));
            case REFUSED -> Outcome.refused(refusal(scan.door(), zone));
            case QUARANTINED -> throw new IllegalStateException("what is in the quarantine is no scan");
        };
    }

    private static Refusal refusal(AtTheDoor door, ZoneId zone) {
        return switch (door) {
            case AtTheDoor.TooEarly(Instant opens) ->
                Refusal.of(ProblemType.TOO_EARLY_AT_THE_DOOR)
                        .with("opens", opens)
                        .in(zone);
            case AtTheDoor.Shut(Instant closed) ->
                Refusal.of(ProblemType.DOORS_SHUT).since(closed, zone);
            case AtTheDoor.Closed(Instant ended) ->
                Refusal.of(ProblemType.DOORS_CLOSED).since(ended, zone);
            case AtTheDoor.WrongState wrong -> {
                Refusal refusal = Refusal.of(ProblemType.REFUSED_AT_THE_DOOR)
                        .with(
                                "state",
                                wrong.state().<Enum<?>>map(state -> state).orElse(NoRegistration.NONE));
                yield wrong.since().map(since -> refusal.since(since, zone)).orElse(refusal);
            }
            case AtTheDoor.MayEnter entering -> throw new IllegalStateException("nobody is refused who may enter");
        };
    }
}
