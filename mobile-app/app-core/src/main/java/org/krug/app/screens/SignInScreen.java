package org.krug.app.screens;

import java.io.IOException;
import org.krug.app.identity.Signed;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/** Signing in: an address, then the code that was mailed to it. */
public final class SignInScreen extends Screen<SignInScreen.State> {
    private final Device device;

    /** How far somebody is. */
    public enum Step {
        EMAIL,
        CODE,
        IN
    }

    /** What the person is told. */
    public enum Notice {
        NONE,
        NOT_AN_ADDRESS,
        WRONG_CODE,
        /** The code is worth nothing any more. */
        ENDED,
        TOO_OFTEN,
        NO_ANSWER,
        /** The phone could not keep who signed in. */
        NOT_KEPT
    }

    /**
     * @param email where the code was mailed to
     * @param session goes back with the code
     * @param busy waits for an answer
     */
    public record State(Step step, String email, String session, boolean busy, Notice notice) {
        public static final State FIRST = new State(Step.EMAIL, "", "", false, Notice.NONE);

        State waiting() {
            return new State(step, email, session, true, Notice.NONE);
        }

        State told(Notice what) {
            return new State(step, email, session, false, what);
        }
    }

    public SignInScreen(Device device) {
        this(device, State.FIRST);
    }

    /** Begins in a certain state. */
    public SignInScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
    }

    /** Asks for a code by e-mail. */
    public void ask(String typed) {
        if (state().busy()) {
            return;
        }
        String email;
        try {
            email = Require.email("email", typed);
        } catch (InvalidInput e) {
            change(now -> now.told(Notice.NOT_AN_ADDRESS));
            return;
        }
        change(now -> new State(Step.EMAIL, email, "", true, Notice.NONE));
        work(() -> answered(device.signIn().ask(email)));
    }

    /** Gives the code. */
    public void give(String code) {
        State asked = state();
        if (asked.busy() || code.isBlank()) {
            return;
        }
        change(State::waiting);
        work(() -> answered(device.signIn().give(asked.email(), asked.session(), code)));
    }

    /** Has another code mailed. */
    public void askAgain() {
        ask(state().email());
    }

    /** Goes back to the address. */
    public void otherAddress() {
        change(now -> new State(Step.EMAIL, now.email(), "", false, Notice.NONE));
    }

    private void answered(Signed signed) {
        if (signed instanceof Signed.In in) {
            begin(in);
        } else if (signed instanceof Signed.CodeSent sent) {
            change(now -> new State(Step.CODE, now.email(), sent.session(), false, Notice.NONE));
        } else if (signed instanceof Signed.WrongCode wrong) {
            change(now -> new State(Step.CODE, now.email(), wrong.session(), false, Notice.WRONG_CODE));
        } else if (signed instanceof Signed.Ended) {
            change(now -> new State(Step.EMAIL, now.email(), "", false, Notice.ENDED));
        } else {
            Notice notice = signed instanceof Signed.TooOften ? Notice.TOO_OFTEN : Notice.NO_ANSWER;
            change(now -> now.told(notice));
        }
    }

    private void begin(Signed.In in) {
        try {
            device.session().begin(in.tokens());
            change(now -> new State(Step.IN, now.email(), "", false, Notice.NONE));
        } catch (IOException e) {
            change(now -> new State(Step.EMAIL, now.email(), "", false, Notice.NOT_KEPT));
        }
    }
}
