package org.krug.checkin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.checkin.VenueClaim;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.kernel.Problems;
import org.krug.kernel.Refusal;
import org.krug.web.Fact;
import org.krug.web.Page;
import org.krug.web.RefusalPage;

/** What people see who opened the venue's code with their phone's camera. */
final class VenuePage {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private VenuePage() {}

    static HttpResponse<String> accepted(VenueAddressController.Opened opened, VenueClaim claim, Language language) {
        boolean russian = language == Language.RU;
        Event event = opened.event();
        Page page = Page.in(language, russian ? "Код принят" : "The code is accepted")
                .lead(
                        russian
                                ? "Осталось сказать, кто вы. Время прихода уже записано: оно не изменится, пока вы входите."
                                : "What remains is to say who you are. Your time of arrival is kept while you sign in.")
                .facts(
                        new Fact(russian ? "Встреча" : "Event", event.title()),
                        new Fact(
                                russian ? "Вы пришли" : "You came",
                                at(opened.claim().openedAt(), event)),
                        new Fact(
                                russian ? "Код действует до" : "Good until",
                                at(opened.claim().until(), event)))
                .paragraph(
                        russian
                                ? "Откройте приложение «Круг» или войдите по коду из письма и введите этот код прихода:"
                                : "Open the Krug app, or sign in with the code from your mail, and enter this check-in code:")
                .preformatted(claim.claim());
        return answer(HttpStatus.OK, page.html());
    }

    static HttpResponse<String> refused(Refusal refusal, Outcome<Event> event, Language language) {
        ZoneId zone = event instanceof Outcome.Done<Event>(Event found) ? found.zone() : ZoneOffset.UTC;
        Problem problem = Problems.of(refusal.in(zone), language);
        return answer(HttpStatus.valueOf(problem.status()), RefusalPage.html(problem, language));
    }

    private static String at(Instant moment, Event event) {
        return MINUTE.format(moment.atZone(event.zone()));
    }

    private static HttpResponse<String> answer(HttpStatus status, String page) {
        MutableHttpResponse<String> answer = HttpResponse.<String>status(status).body(page);
        return answer.headers(headers -> Page.headers().forEach(headers::set));
    }
}
