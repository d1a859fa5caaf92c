package org.krug.local.story;

import java.util.Map;
import org.krug.app.api.Answer;
import org.krug.contract.ProblemType;
import org.krug.contract.feedback.ResponseRequest;
import org.krug.contract.feedback.SurveyView;

/** The express survey, answered on people's phones. */
final class SurveyAnswers {
    private static final Map<ProblemType, String> REFUSALS = Map.of(
            ProblemType.SURVEY_NOT_OPEN, "not open",
            ProblemType.SURVEY_CLOSED, "closed",
            ProblemType.WAS_NOT_THERE, "not there",
            ProblemType.ALREADY_ANSWERED, "already answered");

    private final People people;
    private final Club club;
    private final Tally refused = new Tally();

    SurveyAnswers(People people, Club club) {
        this.people = people;
        this.club = club;
    }

    void respond(Action action) {
        Action.Response said = action.answer().orElseThrow();
        Answer<SurveyView> answer = people.person(action.who())
                .at(club)
                .respond(new ResponseRequest(said.liked(), said.recommend(), said.comment()));
        if (answer.done().isEmpty()) {
            refused.add(inWords(AppAnswers.refusal(answer)));
        }
    }

    private static String inWords(Refused problem) {
        return REFUSALS.entrySet().stream()
                .filter(refusal -> problem.is(refusal.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(problem.type());
    }

    Tally refused() {
        return refused;
    }
}
