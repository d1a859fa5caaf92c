package org.krug.insights;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.krug.contract.insights.AttendanceSummary;
import org.krug.contract.insights.SponsorLink;
import org.krug.contract.insights.SponsorLinkRequest;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.members.Memberships;
import org.krug.web.Page;

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

    InsightsController(Memberships memberships, Events events, SponsorSummaries summaries) {
        this.memberships = memberships;
        this.events = events;
        this.summaries = summaries;
    }

    /** Makes an expiring link to the event's anonymised summary, for an organiser to hand to a sponsor. */
    @Post("/clubs/{clubId}/events/{eventId}/sponsor-links")
    SponsorLink makeLink(String clubId, String eventId, @Body SponsorLinkRequest request, Caller caller) {
        return memberships
                .organiser(caller, ClubId.of(clubId))
                .then(organiser -> events.inClub(ClubId.of(clubId), EventId.of(eventId)))
                .then(event -> summaries.makeLink(event, Duration.ofDays(request.goodForDays()), caller.now()))
                .orRefuse();
    }

    /** The summary behind a link: JSON for programs, a page for everybody else. */
    @Get("/s/{token}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<?> summary(String token, HttpRequest<?> request, Caller caller) {
        AttendanceSummary summary = summaries.byLink(token, caller.now()).orRefuse();
        if (request.accept().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::equals)) {
            return HttpResponse.ok(summary).header("Cache-Control", "no-store");
        }
        MutableHttpResponse<String> page = HttpResponse.ok(new SummaryPage(summary, caller.language()).html());
        Page.headers().forEach(page::header);
        return page;
    }
}
