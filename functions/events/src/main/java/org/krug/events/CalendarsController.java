package org.krug.events;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
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
    @Get(
            value = "/events/{eventId}/calendar.ics",
            produces = {"text/calendar", MediaType.ALL})
    HttpResponse<String> event(@PathVariable String clubId, @PathVariable String eventId) {
        Event event = events.inClub(ClubId.of(clubId), EventId.of(eventId))
                .then(found -> found.announced() ? Outcome.done(found) : Outcome.<Event>refused(ProblemType.NOT_FOUND))
                .orRefuse();
        return answer(club(event.club()).language(), "", List.of(event));
    }

    /** The club's feed: all its events, announced or called off since. */
    @Get(
            value = "/calendar.ics",
            produces = {"text/calendar", MediaType.ALL})
    HttpResponse<String> club(@PathVariable String clubId) {
        Club club = club(ClubId.of(clubId));
        return answer(club.language(), club.name(), events.ofClub(club.id()));
    }

    private Club club(ClubId club) {
        return members.club(club)
                .<Outcome<Club>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND))
                .orRefuse();
    }

    private static HttpResponse<String> answer(Language language, String name, List<Event> planned) {
        List<Calendar.Entry> entries = planned.stream()
                .filter(Event::announced)
                .map(Calendar.Entry::of)
                .toList();
        return HttpResponse.ok(Calendar.text(language, name, entries))
                .header(HttpHeaders.CONTENT_TYPE, Calendar.MEDIA_TYPE);
    }
}
