package org.krug.insights;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Problem;
import org.krug.contract.insights.AttendanceSummary;
import org.krug.contract.insights.SponsorLink;
import org.krug.contract.insights.SponsorLinkRequest;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Problems;
import org.krug.kernel.Refusal;
import org.krug.kernel.Requests;
import org.krug.members.Memberships;
import org.krug.web.Page;
import org.krug.web.RefusalPage;

/** Sponsor summaries over HTTP. */
@Tag(name = "Sponsor summary")
@Controller
@SerdeImport(SponsorLinkRequest.class)
@SerdeImport(SponsorLink.class)
@SerdeImport(AttendanceSummary.class)
@SerdeImport(AttendanceSummary.Attendance.class)
@SerdeImport(AttendanceSummary.Group.class)
final class InsightsController {
    private final Memberships memberships;
    private final Events events;
    private final SponsorSummaries summaries;
    private final Requests requests;

    InsightsController(Memberships memberships, Events events, SponsorSummaries summaries, Requests requests) {
        this.memberships = memberships;
        this.events = events;
        this.summaries = summaries;
        this.requests = requests;
    }

    /** Makes an expiring link to the event's anonymised summary, for an organiser to hand to a sponsor. */
    @Post("/clubs/{clubId}/events/{eventId}/sponsor-links")
    SponsorLink makeLink(String clubId, String eventId, @Body SponsorLinkRequest request, Caller caller) {
        return memberships
                .organiser(caller, ClubId.of(clubId))
                .then(organiser -> events.inClub(ClubId.of(clubId), EventId.of(eventId)))
                .then(event -> requests.once(
                        caller,
                        requests.<SponsorLink, SponsorLink>sealed(SponsorLink.class, link -> link),
                        once -> summaries.makeLink(event, Duration.ofDays(request.goodForDays()), caller.now(), once)))
                .orRefuse();
    }

    /** The summary behind a link: JSON for programs, a page for everybody else. */
    @Get("/s/{token}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<?> summary(String token, HttpRequest<?> request, Caller caller) {
        Outcome<AttendanceSummary> outcome = summaries.byLink(token, caller.now());
        if (request.accept().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::equals)) {
            return HttpResponse.ok(outcome.orRefuse()).header("Cache-Control", "no-store");
        }
        return switch (outcome) {
            case Outcome.Done<AttendanceSummary>(AttendanceSummary summary) ->
                page(200, new SummaryPage(summary, caller.language()).html());
            case Outcome.Refused<AttendanceSummary>(Refusal refusal) -> {
                Problem problem = Problems.of(refusal, caller.language());
                yield page(problem.status(), RefusalPage.html(problem, caller.language()));
            }
        };
    }

    private static HttpResponse<String> page(int status, String html) {
        MutableHttpResponse<String> page =
                HttpResponse.<String>status(HttpStatus.valueOf(status)).body(html);
        Page.headers().forEach(page::header);
        return page;
    }
}
