package org.krug.seating;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.seating.MyTable;
import org.krug.contract.seating.SetTables;
import org.krug.contract.seating.TableSeats;
import org.krug.contract.seating.TablesView;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.members.Memberships;

/** Tables over HTTP: organisers seat people, stewards can say where somebody sits, attendees see their own table. */
@Tag(name = "Seating")
@Controller("/clubs/{clubId}/events/{eventId}/tables")
@SerdeImport(SetTables.class)
@SerdeImport(TableSeats.class)
@SerdeImport(TablesView.class)
@SerdeImport(MyTable.class)
@SerdeImport(MyTable.Neighbour.class)
final class SeatingController {
    private static final TablesView NOTHING = new TablesView(0, null, List.of());

    private final Memberships memberships;
    private final Events events;
    private final Seating seating;
    private final OwnTable ownTable;

    SeatingController(Memberships memberships, Events events, Seating seating, OwnTable ownTable) {
        this.memberships = memberships;
        this.events = events;
        this.seating = seating;
        this.ownTable = ownTable;
    }

    /** Says who sits where, as a whole, unless it was changed since the given version, or the event is cancelled or over. */
    @Put
    TablesView set(@PathVariable String clubId, @PathVariable String eventId, @Body SetTables asked, Caller caller) {
        return memberships
                .organiser(caller, ClubId.of(clubId))
                .then(organiser -> event(clubId, eventId))
                .then(event -> seating.set(event, asked, caller.now()))
                .map(SeatingController::view)
                .orRefuse();
    }

    /** Who sits where, by member ids; nobody, in version 0, where it was never said. */
    @Get
    TablesView tables(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return memberships
                .steward(caller, ClubId.of(clubId), EventId.of(eventId))
                .then(steward -> event(clubId, eventId))
                .map(event -> seating.plan(event).map(SeatingController::view).orElse(NOTHING))
                .orRefuse();
    }

    /**
     * The caller's own table and who else sits there. Without a number where nobody was seated, the caller has none, or holds no seat at the event.
     * Company and position of a neighbour are told only where they show them to those at the same event.
     */
    @Get("/mine")
    MyTable mine(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return memberships
                .member(caller, ClubId.of(clubId))
                .then(member -> event(clubId, eventId)
                        .then(event -> event.announced() || member.organises()
                                ? Outcome.done(ownTable.of(event, member, caller.now()))
                                : Outcome.refused(ProblemType.NOT_FOUND)))
                .orRefuse();
    }

    private Outcome<Event> event(String clubId, String eventId) {
        return events.inClub(ClubId.of(clubId), EventId.of(eventId));
    }

    private static TablesView view(SeatingPlan plan) {
        return new TablesView(
                plan.version(),
                plan.changed(),
                plan.tables().stream()
                        .map(table -> new TableSeats(
                                table.number(),
                                table.name(),
                                table.members().stream().map(MemberId::toString).toList()))
                        .toList());
    }
}
