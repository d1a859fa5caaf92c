package org.krug.app.screens;

import java.util.List;
import java.util.Optional;
import org.krug.app.api.Answer;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.members.ConsentState;
import org.krug.contract.members.ConsentView;
import org.krug.contract.members.GiveConsent;
import org.krug.contract.members.Me;

/**
 * Asks for consent to the processing of personal data, club by club, wherever it was not given to the club's text as it is now. Nobody is kept out who
 * does not give it: the server goes on without, and the events screen has a way back here.
 */
public final class ConsentScreen extends Screen<ConsentScreen.State> {
    private final Device device;

    /** How far it is. */
    public enum Step {
        LOADING,
        ASKING,
        SENDING,
        /** There is nothing to ask, or nothing more. */
        DONE
    }

    /**
     * @param left the clubs that are yet to be answered; the first is the one that asks
     * @param text what it asks for, absent while it is not known
     * @param refused why Krug said no
     */
    public record State(
            Step step, List<Me.InClub> left, Optional<ConsentView> text, Trouble trouble, Optional<Problem> refused) {
        public static final State FIRST =
                new State(Step.LOADING, List.of(), Optional.empty(), Trouble.NONE, Optional.empty());

        static State done() {
            return new State(Step.DONE, List.of(), Optional.empty(), Trouble.NONE, Optional.empty());
        }

        State at(Step next) {
            return new State(next, left, text, Trouble.NONE, Optional.empty());
        }

        State failed(Answer<?> answer) {
            return new State(Step.ASKING, left, text, Trouble.of(answer), answer.refused());
        }
    }

    public ConsentScreen(Device device) {
        this(device, State.FIRST);
    }

    /** Begins in a certain state. */
    public ConsentScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
    }

    /** Whether a club asks. Who withdrew is not asked again. */
    static boolean asks(Me.InClub club) {
        return club.consent() == ConsentState.NOT_GIVEN || club.consent() == ConsentState.OUTDATED;
    }

    /** Looks who asks. What can't be asked now, without a network, holds up nobody. */
    public void load() {
        work(() -> ask(device.api().arrive().done().stream()
                .flatMap(me -> me.clubs().stream())
                .filter(ConsentScreen::asks)
                .toList()));
    }

    private void ask(List<Me.InClub> clubs) {
        if (clubs.isEmpty()) {
            change(now -> State.done());
            return;
        }
        Answer<ConsentView> text = device.api().consent(clubs.get(0).clubId());
        change(now -> text.done().isEmpty()
                ? State.done()
                : new State(Step.ASKING, clubs, text.done(), Trouble.NONE, Optional.empty()));
    }

    /** Agrees to the text that is shown. */
    public void agree() {
        State asked = state();
        Optional<ConsentView> text = asked.text();
        if (asked.step() != Step.ASKING || text.isEmpty()) {
            return;
        }
        change(now -> now.at(Step.SENDING));
        work(() -> {
            GiveConsent given = new GiveConsent(text.get().version(), text.get().language());
            Answer<ConsentView> answer = device.api().agree(asked.left().get(0).clubId(), given);
            if (answer.done().isPresent()) {
                ask(rest(asked));
            } else if (answer instanceof Answer.Refused<ConsentView> no && no.is(ProblemType.CHANGED_MEANWHILE)) {
                // There is another text to be read first.
                ask(asked.left());
            } else {
                change(now -> now.failed(answer));
            }
        });
    }

    /** Goes on without. */
    public void goOn() {
        State asked = state();
        if (asked.step() == Step.ASKING) {
            change(now -> now.at(Step.LOADING));
            work(() -> ask(rest(asked)));
        }
    }

    private static List<Me.InClub> rest(State asked) {
        return asked.left().subList(1, asked.left().size());
    }
}
