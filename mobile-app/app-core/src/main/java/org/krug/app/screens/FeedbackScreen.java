package org.krug.app.screens;

import java.util.Optional;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.feedback.ResponseRequest;
import org.krug.contract.feedback.SurveyView;

/** The express survey: liked or not, a number, a few words if there are any. */
public final class FeedbackScreen extends Screen<FeedbackScreen.State> {
    private final EventApi api;

    /**
     * @param liked what was chosen
     * @param recommend what was chosen, 0 to 10
     * @param sending whether the answer is on its way
     * @param sent whether Krug has it
     */
    public record State(
            EventLine line,
            Optional<Boolean> liked,
            Optional<Integer> recommend,
            boolean sending,
            boolean sent,
            Trouble trouble,
            Optional<Problem> refused) {

        public static State first(EventLine line) {
            return new State(line, Optional.empty(), Optional.empty(), false, false, Trouble.NONE, Optional.empty());
        }

        /** Whether there is enough to send. */
        public boolean ready() {
            return liked.isPresent() && recommend.isPresent() && !sending;
        }

        State chosen(Optional<Boolean> like, Optional<Integer> number) {
            return new State(line, like, number, sending, sent, trouble, refused);
        }

        State waiting() {
            return new State(line, liked, recommend, true, false, Trouble.NONE, Optional.empty());
        }

        State ended(boolean done, Trouble why, Optional<Problem> problem) {
            return new State(line, liked, recommend, false, done, why, problem);
        }
    }

    public FeedbackScreen(Device device, EventLine line) {
        this(device, State.first(line));
    }

    /** Begins in a certain state. */
    public FeedbackScreen(Device device, State first) {
        super(device.threads(), first);
        this.api = device.api()
                .event(first.line().event().clubId(), first.line().event().id());
    }

    /** Asks whether the person has answered already. */
    public void load() {
        work(() -> {
            Answer<SurveyView> survey = api.survey();
            boolean answered = survey.done().map(SurveyView::answered).isPresent();
            Trouble why = Trouble.of(survey);
            // Without a network, it shows when the answer is sent.
            change(now -> answered
                    ? now.ended(true, Trouble.NONE, Optional.empty())
                    : why == Trouble.SIGNED_OUT ? now.ended(false, why, Optional.empty()) : now);
        });
    }

    public void like(boolean liked) {
        change(now -> now.chosen(Optional.of(liked), now.recommend()));
    }

    /** @param number 0 to 10 */
    public void recommend(int number) {
        change(now -> now.chosen(now.liked(), Optional.of(number)));
    }

    /** Sends what was chosen. What was chosen stays until Krug has it. */
    public void send(String comment) {
        State chosen = state();
        if (!chosen.ready()) {
            return;
        }
        change(State::waiting);
        work(() -> answered(api.respond(new ResponseRequest(
                chosen.liked().orElseThrow(), chosen.recommend().orElseThrow(), comment))));
    }

    private void answered(Answer<SurveyView> answer) {
        if (answer instanceof Answer.Refused<SurveyView> refused) {
            boolean done = refused.is(ProblemType.ALREADY_ANSWERED);
            change(now -> now.ended(
                    done,
                    done ? Trouble.NONE : Trouble.REFUSED,
                    done ? Optional.empty() : Optional.of(refused.problem())));
        } else {
            change(now -> now.ended(answer.done().isPresent(), Trouble.of(answer), Optional.empty()));
        }
    }
}
