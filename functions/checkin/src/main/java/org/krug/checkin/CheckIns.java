package org.krug.checkin;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.MyCheckIn;
import org.krug.kernel.Answering;
import org.krug.kernel.Outcome;

/** All that can be done at the door. */
@Singleton
record CheckIns(
        VenueCheckIn venue,
        TicketCheckIn tickets,
        Undoing undoing,
        DoorLists lists,
        OfflineLists offline,
        DoorReports reports,
        DoorAnswers answers,
        CheckinStore store) {

    /** Keeps which scan it was: the scan tells how it was answered, and the members' names are read anew. */
    Answering<Recorded, CheckedIn> answering(Arrival arrival, Function<Recorded, Outcome<CheckedIn>> words) {
        return new ScanAnswering(arrival.shift().event().id(), store, words);
    }

    Outcome<MyCheckIn> mine(Shift member) {
        return store.standing(member.event().id(), member.person())
                .filter(Standing::isAdmitted)
                .map(standing -> Outcome.done(new MyCheckIn(standing.at(), standing.walkIn())))
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND));
    }
}
