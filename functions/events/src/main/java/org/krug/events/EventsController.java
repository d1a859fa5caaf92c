package org.krug.events;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.events.AgendaItem;
import org.krug.contract.events.DoorChange;
import org.krug.contract.events.EventEdit;
import org.krug.contract.events.EventList;
import org.krug.contract.events.EventPlan;
import org.krug.contract.events.EventTimes;
import org.krug.contract.events.EventView;
import org.krug.contract.events.PlannedTimes;
import org.krug.kernel.Answering;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Membership;
import org.krug.members.Memberships;

/** The events of a club: organisers plan them, members read what is announced. */
@Tag(name = "Events")
@Controller("/clubs/{clubId}/events")
@SerdeImport(AgendaItem.class)
@SerdeImport(EventPlan.class)
@SerdeImport(PlannedTimes.class)
@SerdeImport(EventEdit.class)
@SerdeImport(EventView.class)
@SerdeImport(EventTimes.class)
@SerdeImport(DoorChange.class)
@SerdeImport(EventList.class)
final class EventsController {
    private final Memberships memberships;
    private final Events events;
    private final EventPlanning planning;
    private final Requests requests;

    EventsController(Memberships memberships, Events events, EventPlanning planning, Requests requests) {
        this.memberships = memberships;
        this.events = events;
        this.planning = planning;
        this.requests = requests;
    }

    /** Drafts an event. Only organisers see it until it is published. */
    @Post
    @Status(HttpStatus.CREATED)
    EventView create(@PathVariable String clubId, @Body EventPlan plan, Caller caller) {
        ClubId club = ClubId.of(clubId);
        return memberships
                .organiser(caller, club)
                .then(organiser ->
                        requests.once(caller, views(), once -> planning.draft(club, plan, caller.now(), once)))
                .orRefuse();
    }

    /** The club's events, the latest start first; drafts only for organisers. */
    @Get
    EventList list(@PathVariable String clubId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        return memberships
                .member(caller, club)
                .map(member -> new EventList(events.ofClub(club).stream()
                        .filter(event -> event.announced() || member.organises())
                        .map(EventViews::of)
                        .toList()))
                .orRefuse();
    }

    /** One event; a draft only for organisers. */
    @Get("/{eventId}")
    EventView one(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId id = EventId.of(eventId);
        return memberships
                .member(caller, club)
                .then(member -> events.inClub(club, id)
                        .then(event -> event.announced() || member.organises()
                                ? Outcome.done(EventViews.of(event))
                                : Outcome.refused(ProblemType.NOT_FOUND)))
                .orRefuse();
    }

    /**
     * Replaces what is said of an event, unless it was changed since the given version, is cancelled or over.
     *
     * <p>A capacity below the seats that are held is taken: nobody loses a seat, and one that becomes free is given to nobody until fewer are
     * held than there are. {@code GET …/registrations/counts} tells how many are held.
     */
    @Put("/{eventId}")
    EventView edit(@PathVariable String clubId, @PathVariable String eventId, @Body EventEdit edit, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId id = EventId.of(eventId);
        return memberships
                .organiser(caller, club)
                .then(organiser -> planning.edit(club, id, edit, caller.now()))
                .map(EventViews::of)
                .orRefuse();
    }

    /** Announces the event to the members. */
    @Post("/{eventId}/publication")
    EventView publish(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId id = EventId.of(eventId);
        return memberships
                .organiser(caller, club)
                .then(organiser ->
                        requests.once(caller, views(), once -> planning.publish(club, id, caller.now(), once)))
                .orRefuse();
    }

    /** Calls the event off for good. */
    @Post("/{eventId}/cancellation")
    EventView cancel(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        ClubId club = ClubId.of(clubId);
        EventId id = EventId.of(eventId);
        return memberships
                .organiser(caller, club)
                .then(organiser ->
                        requests.once(caller, views(), once -> planning.cancel(club, id, caller.now(), once)))
                .orRefuse();
    }

    /** Opens the doors now, also before their planned time. */
    @Post("/{eventId}/doors/opening")
    EventView openDoors(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return memberships
                .organiser(caller, ClubId.of(clubId))
                .map(organiser -> keeper(organiser, eventId, caller))
                .then(keeper -> requests.once(caller, views(), once -> planning.openDoors(keeper, once)))
                .orRefuse();
    }

    /**
     * Closes the doors now: nobody is admitted until they are opened again. Closed before the planned time, they open at that time.
     *
     * <p>A scan that a device made before, and brings later, is judged by how the doors stood when it was made.
     */
    @Post("/{eventId}/doors/closing")
    EventView closeDoors(@PathVariable String clubId, @PathVariable String eventId, Caller caller) {
        return memberships
                .organiser(caller, ClubId.of(clubId))
                .map(organiser -> keeper(organiser, eventId, caller))
                .then(keeper -> requests.once(caller, views(), once -> planning.closeDoors(keeper, once)))
                .orRefuse();
    }

    private static EventPlanning.Doorkeeper keeper(Membership organiser, String eventId, Caller caller) {
        return new EventPlanning.Doorkeeper(organiser.club(), EventId.of(eventId), organiser.member(), caller.now());
    }

    private Answering<Event, EventView> views() {
        return requests.json(EventView.class, EventViews::of);
    }
}
