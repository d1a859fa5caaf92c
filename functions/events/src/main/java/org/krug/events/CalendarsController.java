package org.krug.events;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.kernel.Outcome;
import org.krug.members.Club;
import org.krug.members.Members;

/** Calendars that any calendar program may read: only what the club has announced. */
@Tag(name = "Calendars")
@Controller("/clubs/{clubId}")
final class CalendarsController {
    private final Events events;
    private final Members members;

    CalendarsController(Events events, Members members) {
        this.events = events;
        this.members = members;
    }

    /** One event, announced or called off since. */
    @Get(value = "/events/{eventId}/calendar.ics", produces = "text/calendar")
    HttpResponse<String> event(@PathVariable String clubId, @PathVariable String eventId) {
        Event event = events.inClub(ClubId.of(clubId), EventId.of(eventId))
                .then(found -> found.announced() ? Outcome.done(found) : Outcome.<Event>refused(ProblemType.NOT_FOUND))
                .orRefuse();
        return answer("", List.of(event));
    }

    /** The club's feed: all its events, announced or called off since. */
    @Get(value = "/calendar.ics", produces = "text/calendar")
    HttpResponse<String> club(@PathVariable String clubId) {
        Club club = members.club(ClubId.of(clubId))
                .<Outcome<Club>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND))
                .orRefuse();
        return answer(club.name(), events.ofClub(club.id()));
    }

    private static HttpResponse<String> answer(String name, List<Event> planned) {
        List<Calendar.Entry> entries = planned.stream()
                .filter(Event::announced)
                .map(Calendar.Entry::of)
                .toList();
        return HttpResponse.ok(Calendar.text(name, entries)).header(HttpHeaders.CONTENT_TYPE, Calendar.MEDIA_TYPE);
    }
}
