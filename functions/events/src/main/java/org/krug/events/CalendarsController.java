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

/** Calendars that any calendar program may read: only what the club has announced. */
@Tag(name = "Calendars")
@Controller("/clubs/{clubId}")
final class CalendarsController {
    private final Events events;

    CalendarsController(Events events) {
        this.events = events;
    }

    /** One event, announced or called off since. */
    @Get(value = "/events/{eventId}/calendar.ics", produces = "text/calendar")
    HttpResponse<String> event(@PathVariable String clubId, @PathVariable String eventId) {
        Event event = events.inClub(ClubId.of(clubId), EventId.of(eventId))
                .then(found -> found.announced() ? Outcome.done(found) : Outcome.<Event>refused(ProblemType.NOT_FOUND))
                .orRefuse();
        return answer(List.of(Calendar.Entry.of(event)));
    }

    /** All events of a club, announced or called off since. A club that never planned one is not found. */
    @Get(value = "/calendar.ics", produces = "text/calendar")
    HttpResponse<String> club(@PathVariable String clubId) {
        List<Event> planned = events.ofClub(ClubId.of(clubId));
        if (planned.isEmpty()) {
            return Outcome.<HttpResponse<String>>refused(ProblemType.NOT_FOUND).orRefuse();
        }
        List<Calendar.Entry> announced = planned.stream()
                .filter(Event::announced)
                .map(Calendar.Entry::of)
                .toList();
        return answer(announced);
    }

    private static HttpResponse<String> answer(List<Calendar.Entry> entries) {
        return HttpResponse.ok(Calendar.text("", entries)).header(HttpHeaders.CONTENT_TYPE, Calendar.MEDIA_TYPE);
    }
}
