package org.krug.seating;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.InvalidInput;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.seating.SetTables;
import org.krug.contract.seating.TableSeats;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.members.Member;
import org.krug.members.Members;

/** What organisers do with tables. Who may do it was asked before. */
@Singleton
final class Seating {
    private final SeatingStore store;
    private final Members members;

    Seating(SeatingStore store, Members members) {
        this.store = store;
        this.members = members;
    }

    Optional<SeatingPlan> plan(Event event) {
        return store.find(event.club(), event.id());
    }

    /**
     * Replaces who sits where, unless it changed since the organiser saw it. The same asked twice in a row, as after a lost answer, is done once.
     *
     * @throws InvalidInput naming the first who is not a member of the club
     */
    Outcome<SeatingPlan> set(Event event, SetTables asked, Instant now) {
        return takingPlace(event, now).then(open -> {
            List<SeatingPlan.Table> tables = tables(event, asked);
            SeatingPlan next = new SeatingPlan(event.club(), event.id(), tables, now, asked.version() + 1);
            if (store.save(next)) {
                return Outcome.done(next);
            }
            return plan(event)
                    .filter(kept ->
                            kept.version() == next.version() && kept.tables().equals(tables))
                    .<Outcome<SeatingPlan>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(ProblemType.CHANGED_MEANWHILE));
        });
    }

    private static Outcome<Event> takingPlace(Event event, Instant now) {
        if (event.status() == Event.Status.CANCELLED) {
            return Outcome.refused(Refusal.of(ProblemType.EVENT_CANCELLED).since(event.statusSince(), event.zone()));
        }
        return event.overAt(now)
                ? Outcome.refused(
                        Refusal.of(ProblemType.EVENT_OVER).since(event.times().ends(), event.zone()))
                : Outcome.done(event);
    }

    private List<SeatingPlan.Table> tables(Event event, SetTables asked) {
        List<SeatingPlan.Table> tables =
                asked.tables().stream().map(Seating::table).toList();
        Map<MemberId, Member> known = members.findAll(
                event.club(),
                tables.stream().flatMap(table -> table.members().stream()).toList());
        for (int at = 0; at < tables.size(); at++) {
            List<MemberId> seats = tables.get(at).members();
            for (int seat = 0; seat < seats.size(); seat++) {
                if (!known.containsKey(seats.get(seat))) {
                    throw new InvalidInput("tables[" + at + "].memberIds[" + seat + "]", InvalidInput.Rule.NOT_FOUND);
                }
            }
        }
        return tables;
    }

    private static SeatingPlan.Table table(TableSeats asked) {
        return new SeatingPlan.Table(
                asked.number(),
                asked.name(),
                asked.memberIds().stream().map(MemberId::of).toList());
    }
}
