package org.krug.local.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves the clock so that nothing is handled late: it stops at every deadline on the way, in time order, and goes on when
 * everything that the deadline set off has come to rest.
 */
public final class ClockDrive {
    private final LocalClock clock;
    private final Deadlines deadlines;
    private final Runnable drain;
    private final ReentrantLock moving = new ReentrantLock();

    /**
     * @param drain returns when the streams are caught up
     */
    public ClockDrive(LocalClock clock, Deadlines deadlines, Runnable drain) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.drain = drain;
    }

    /** Moves to an instant and stands there; deadlines at exactly that instant stay pending until {@link #runDue()}. */
    public void standAt(Instant target) {
        inTurn(() -> {
            passDeadlinesBefore(target);
            clock.standAt(target);
        });
    }

    /** Moves to an instant, past all deadlines before it, and lets the clock run on from there. */
    public void runFrom(Instant target) {
        inTurn(() -> {
            passDeadlinesBefore(target);
            clock.runFrom(target);
        });
    }

    /** Fires what is due now, and whatever falls due at this instant because of it. */
    public void runDue() {
        inTurn(() -> {
            Instant now = clock.instant();
            while (deadlines.nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
                deadlines.fireDue(now);
                drain.run();
            }
        });
    }

    /** Moves to the next deadline, stands there, and fires it. Empty when nothing waits. */
    public Optional<Instant> runToNext() {
        Optional<Instant> next = deadlines.nextDue();
        next.ifPresent(due -> inTurn(() -> stopAt(due)));
        return next;
    }

    /** Returns when everything that was done so far has reached all whom streams tell. */
    public void settle() {
        drain.run();
    }

    /** When the next deadline falls due. */
    public Optional<Instant> nextDue() {
        return deadlines.nextDue();
    }

    private void passDeadlinesBefore(Instant target) {
        Optional<Instant> due = deadlines.nextDue().filter(target::isAfter);
        while (due.isPresent()) {
            stopAt(due.get());
            due = deadlines.nextDue().filter(target::isAfter);
        }
    }

    private void stopAt(Instant due) {
        Instant now = clock.instant();
        // A deadline that was left behind fires now: time never goes back for it.
        clock.standAt(due.isAfter(now) ? due : now);
        deadlines.fireDue(due);
        drain.run();
    }

    private void inTurn(Runnable move) {
        moving.lock();
        try {
            move.run();
        } finally {
            moving.unlock();
        }
    }
}
