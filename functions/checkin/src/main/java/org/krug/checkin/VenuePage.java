package org.krug.checkin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.events.Event;
import org.krug.kernel.Outcome;
import org.krug.kernel.Problems;
import org.krug.kernel.Refusal;
import org.krug.web.Fact;
import org.krug.web.Page;
import org.krug.web.RefusalPage;
import org.krug.web.Tone;

/** What people see who opened the venue's code with their phone's camera. */
final class VenuePage {
    private VenuePage() {}

    /** A good code does not say who opened it, and nobody types a claim: the app does the rest. */
    static HttpResponse<String> accepted(Event event, Language language) {
        boolean russian = language == Language.RU;
        Page page = Page.in(language, russian ? "Отметьтесь в приложении" : "Check in with the app")
                .notice(
                        Tone.WARN,
                        russian ? "Вы ещё не отмечены" : "You are not checked in yet",
                        russian
                                ? "Код верный, но по нему не видно, кто вы."
                                : "The code is right, but it does not say who you are.")
                .facts(new Fact(russian ? "Встреча" : "Event", event.title()))
                .paragraph(
                        russian
                                ? "Откройте приложение «Круг», нажмите «Сканировать код на месте» и наведите камеру на экран ещё раз."
                                : "Open the Krug app, tap “Scan the code at the venue” and point the camera at the screen once more.")
                .paragraph(
                        russian
                                ? "Если приложения нет, назовите своё имя дежурному у входа."
                                : "Without the app, give your name to a steward at the entrance.");
        return answer(HttpStatus.OK, page.html());
    }

    static HttpResponse<String> refused(Refusal refusal, Outcome<Event> event, Language language) {
        ZoneId zone = event instanceof Outcome.Done<Event>(Event found) ? found.zone() : ZoneOffset.UTC;
        Problem problem = Problems.of(refusal.in(zone), language);
        return answer(HttpStatus.valueOf(problem.status()), RefusalPage.html(problem, language));
    }

    private static HttpResponse<String> answer(HttpStatus status, String page) {
        MutableHttpResponse<String> answer = HttpResponse.<String>status(status).body(page);
        return answer.headers(headers -> Page.headers().forEach(headers::set));
    }
}
