package org.krug.app.screens;

import java.io.IOException;

/** Signing out: what was not sent is sent first, or its loss is confirmed; then the phone forgets everything. */
public final class SignOutScreen extends Screen<SignOutScreen.State> {
    private final Device device;

    /** How far it is. */
    public enum Step {
        /** What was kept is being sent. */
        SENDING,
        /** The person is asked. */
        ASKING,
        /** The phone forgets. */
        LEAVING,
        OUT
    }

    /**
     * @param unsent how many scans would be lost
     */
    public record State(Step step, int unsent, Trouble trouble) {
        public static final State FIRST = new State(Step.SENDING, 0, Trouble.NONE);
    }

    public SignOutScreen(Device device) {
        this(device, State.FIRST);
    }

    /** Begins in a certain state. */
    public SignOutScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
    }

    /** Sends what was kept, then asks. */
    public void prepare() {
        change(now -> State.FIRST);
        work(() -> {
            Unsent unsent = new Unsent(device);
            try {
                if (unsent.count() > 0) {
                    unsent.send();
                }
                int left = unsent.count();
                change(now -> new State(Step.ASKING, left, Trouble.NONE));
            } catch (IOException e) {
                // What can't be read can't be counted; the person decides.
                change(now -> new State(Step.ASKING, 0, Trouble.NOT_KEPT));
            }
        });
    }

    /** Signs out; what was not sent is lost. Only after the person was asked. */
    public void leave() {
        if (state().step() != Step.ASKING) {
            return;
        }
        change(now -> new State(Step.LEAVING, now.unsent(), Trouble.NONE));
        work(() -> {
            try {
                device.pushes().end();
                device.session().end();
                device.kept().inbox().end();
                device.folder().wipe();
                change(now -> new State(Step.OUT, 0, Trouble.NONE));
            } catch (IOException e) {
                change(now -> new State(Step.ASKING, now.unsent(), Trouble.NOT_KEPT));
            }
        });
    }
}
