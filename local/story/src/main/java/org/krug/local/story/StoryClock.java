package org.krug.local.story;

import java.time.Instant;

/** The story's time: it stands at each step, and nothing is handled late. */
public final class StoryClock {
    private final Stage stage;

    StoryClock(Stage stage) {
        this.stage = stage;
    }

    public Instant now() {
        return stage.instant();
    }

    /** Moves on, through every deadline before that moment; those at that very moment still wait. */
    void moveTo(Instant moment) {
        if (moment.isAfter(now())) {
            settle();
            stage.standAt(moment);
        }
    }

    /** Fires the deadlines of this very moment. */
    void fireDue() {
        settle();
        stage.runDue();
        settle();
    }

    /** Waits until what was done so far has reached everybody whom streams tell. */
    void settle() {
        stage.settle();
    }
}
