package org.krug.app.desktop;

import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;

/** Does something in the first frame that is ready for it, then looks at every frame until it is seen. */
final class Frames extends AnimationTimer {
    private final LongSupplier deed;
    private LongPredicate seen = from -> true;
    private long from;

    /**
     * @param deed returns when it began, and 0 while it can't yet
     */
    Frames(LongSupplier deed) {
        this.deed = deed;
    }

    /**
     * @param sight told when the deed began; whether its end is seen
     */
    void begin(LongPredicate sight) {
        seen = sight;
        start();
    }

    @Override
    public void handle(long now) {
        if (from == 0) {
            from = deed.getAsLong();
        } else if (seen.test(from)) {
            stop();
        }
    }
}
