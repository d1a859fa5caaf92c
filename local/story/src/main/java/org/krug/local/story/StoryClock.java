package org.krug.local.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The story's time: it stands at each step, and nothing is handled late. */
public final class StoryClock {
    private final Stage stage;
    private final List<Runnable> errands = new ArrayList<>();

    StoryClock(Stage stage) {
        this.stage = stage;
    }

    public Instant now() {
        return stage.instant();
    }

    /** Moves on, through every deadline before that moment; those at that very moment still wait. */
    void moveTo(Instant moment) {
        boolean later = moment.isAfter(now());
        if (later || !errands.isEmpty()) {
            settle();
        }
        if (later) {
            stage.standAt(moment);
        }
    }

    /** Fires the deadlines of this very moment. */
    void fireDue() {
        settle();
        stage.runDue();
        settle();
    }

    /** Leaves something to be done before the clock moves on or anybody looks at what came of it, while streams are being handled. */
    void meanwhile(Runnable errand) {
        errands.add(errand);
    }

    /** Waits until what was done so far has reached everybody whom streams tell, errands included. */
    void settle() {
        List<Runnable> now = List.copyOf(errands);
        errands.clear();
        if (now.isEmpty()) {
            stage.settle();
        } else {
            stage.settleBeside(() -> now.forEach(Runnable::run));
        }
    }
}
