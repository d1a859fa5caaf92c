package org.krug.feedback;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.krug.checkin.Admissions;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.feedback.SurveyTotals;
import org.krug.contract.feedback.SurveyView;
import org.krug.events.Event;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** The express survey: open for a time, for those who were admitted, once each. */
@Singleton
final class Survey {
    private final Admissions admissions;
    private final ResponseStore responses;

    Survey(Admissions admissions, ResponseStore responses) {
        this.admissions = admissions;
        this.responses = responses;
    }

    /** Keeps an answer; refused in this order: not open yet, closed, not there, already answered. */
    Outcome<SurveyView> respond(Event event, Response response, Once<SurveyView> once) {
        Instant now = response.at();
        Event.Times times = event.times();
        if (now.isBefore(times.surveyOpens())) {
            return Outcome.refused(Refusal.of(ProblemType.SURVEY_NOT_OPEN)
                    .with("opens", times.surveyOpens())
                    .in(event.zone()));
        }
        if (!now.isBefore(times.surveyCloses())) {
            return Outcome.refused(Refusal.of(ProblemType.SURVEY_CLOSED).since(times.surveyCloses(), event.zone()));
        }
        if (!wasThere(event, response.member())) {
            return Outcome.refused(ProblemType.WAS_NOT_THERE);
        }
        SurveyView answered = new SurveyView(times.surveyOpens(), times.surveyCloses(), now);
        Optional<Response> earlier = responses.keepFirst(response, once.from(kept -> answered));
        if (earlier.isPresent()) {
            return Outcome.refused(
                    Refusal.of(ProblemType.ALREADY_ANSWERED).since(earlier.get().at(), event.zone()));
        }
        return Outcome.done(answered);
    }

    private boolean wasThere(Event event, MemberId member) {
        return admissions
                .find(event.id(), member)
                .filter(admission -> !admission.undone())
                .isPresent();
    }

    SurveyView view(Event event, MemberId member) {
        return new SurveyView(
                event.times().surveyOpens(),
                event.times().surveyCloses(),
                responses.find(event.id(), member).map(Response::at).orElse(null));
    }

    SurveyTotals totals(Event event) {
        return responses.totals(event.id());
    }
}
