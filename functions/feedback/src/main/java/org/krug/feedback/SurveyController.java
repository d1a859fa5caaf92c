package org.krug.feedback;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.feedback.ResponseRequest;
import org.krug.contract.feedback.SurveyTotals;
import org.krug.contract.feedback.SurveyView;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Requests;
import org.krug.members.Memberships;

/** The survey over HTTP. */
@Tag(name = "Feedback")
@Controller("/clubs/{clubId}/events/{eventId}/survey")
@SerdeImport(ResponseRequest.class)
@SerdeImport(SurveyView.class)
@SerdeImport(SurveyTotals.class)
final class SurveyController {
    private final Memberships memberships;
    private final Events events;
    private final Survey survey;
    private final Requests requests;

    SurveyController(Memberships memberships, Events events, Survey survey, Requests requests) {
        this.memberships = memberships;
        this.events = events;
        this.survey = survey;
        this.requests = requests;
    }

    /** When the survey is open, and whether the caller has answered. */
    @Get
    SurveyView view(String clubId, String eventId, Caller caller) {
        return memberships
                .member(caller, ClubId.of(clubId))
                .then(member -> event(clubId, eventId).map(event -> survey.view(event, member.member())))
                .orRefuse();
    }

    /** Answers the survey, once, for those who were admitted. */
    @Post("/responses")
    SurveyView respond(String clubId, String eventId, @Body ResponseRequest response, Caller caller) {
        return memberships
                .member(caller, ClubId.of(clubId))
                .then(member -> event(clubId, eventId)
                        .then(event -> requests.once(
                                caller,
                                requests.<SurveyView, SurveyView>json(SurveyView.class, view -> view),
                                once -> survey.respond(
                                        event,
                                        new Response(event.id(), member.member(), caller.now(), response.answer()),
                                        once))))
                .orRefuse();
    }

    /** The totals and the comments, without names, for organisers. */
    @Get("/totals")
    SurveyTotals totals(String clubId, String eventId, Caller caller) {
        return memberships
                .organiser(caller, ClubId.of(clubId))
                .then(member -> event(clubId, eventId).map(survey::totals))
                .orRefuse();
    }

    private Outcome<Event> event(String clubId, String eventId) {
        return events.inClub(ClubId.of(clubId), EventId.of(eventId));
    }
}
