package org.krug.local.aws.scheduler;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.krug.local.aws.store.DurableMap;
import org.krug.local.clock.LocalClock;

/**
 * Fires schedules when they are due: by itself while the clock runs, on call while it stands. One firing at a time, in the order of
 * due times and then of creation. A schedule goes only after its target succeeded, so a killed process fires it again: at least once.
 */
public final class LocalScheduler implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalScheduler.class.getName());
    /** A target that always makes another due schedule would never let a standing clock go on. */
    private static final int MOST_FIRINGS = 1_000_000;

    private final DurableMap<Schedule> schedules;
    private final DurableMap<FailedFiring> failures;
    private final LocalClock clock;
    private final TargetInvoker invoker;
    private final ReentrantLock firing = new ReentrantLock();
    private final Ticker ticker;

    private LocalScheduler(Path folder, LocalClock clock, TargetInvoker invoker) {
        this.schedules = DurableMap.open(folder.resolve("schedules.jsonl"), Schedule.class);
        this.failures = DurableMap.open(folder.resolve("failed.jsonl"), FailedFiring.class);
        this.clock = clock;
        this.invoker = invoker;
        this.ticker = new Ticker(this::tick);
    }

    /** Opens the schedules kept in a folder. Nothing fires by itself before {@link #start}. */
    public static LocalScheduler open(Path folder, LocalClock clock, TargetInvoker invoker) {
        return new LocalScheduler(folder, clock, invoker);
    }

    /** Begins to fire by itself while the clock runs; to be called once the targets can be reached. */
    public void start() {
        ticker.start();
    }

    private void tick() {
        if (!clock.stands()) {
            fireDue(clock.instant());
        }
    }

    /** When the next schedule is due, in the past when some is overdue; empty when none is. */
    public Optional<Instant> nextDue() {
        return schedules.values().stream()
                .flatMap(schedule -> schedule.nextDue().stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Fires everything due until a time, that time included, with what the targets add meanwhile. Returns when all of it has ended;
     * a target's failure is no exception here but a {@link #failed failed firing}.
     */
    public void fireDue(Instant upTo) {
        firing.lock();
        try {
            int fired = 0;
            for (Optional<Schedule> next = next(upTo); next.isPresent(); next = next(upTo)) {
                fire(next.get());
                if (++fired == MOST_FIRINGS) {
                    throw new IllegalStateException("Schedules keep becoming due at " + upTo);
                }
            }
        } catch (InterruptedException stopped) {
            // The schedule under way is still there and fires again.
            Thread.currentThread().interrupt();
        } finally {
            firing.unlock();
        }
    }

    private Optional<Schedule> next(Instant upTo) {
        return schedules.values().stream()
                .filter(schedule ->
                        schedule.nextDue().filter(due -> !due.isAfter(upTo)).isPresent())
                .min(Comparator.comparing(
                                (Schedule schedule) -> schedule.nextDue().orElseThrow())
                        .thenComparing(Schedule::created));
    }

    private void fire(Schedule schedule) throws InterruptedException {
        Instant due = schedule.nextDue().orElseThrow();
        String input = Input.filled(schedule, due);
        Throwable failure = attempts(schedule.targetArn(), input, due, schedule.retries() + 1);
        if (failure != null) {
            LOG.log(System.Logger.Level.WARNING, "Schedule " + schedule.key() + " failed for good", failure);
            // Before the schedule goes: killed in between, it fires again and this entry is written over.
            String id = Input.executionId(schedule.key(), due);
            failures.put(
                    id,
                    new FailedFiring(
                            id,
                            schedule.key(),
                            due,
                            clock.instant(),
                            schedule.targetArn(),
                            input,
                            String.valueOf(failure)));
        }
        complete(schedule, due);
    }

    private @Nullable Throwable attempts(String arn, String input, Instant due, int most) throws InterruptedException {
        Throwable failure = null;
        for (int attempt = 0; attempt < most; attempt++) {
            try {
                invoker.invoke(arn, input, due);
                return null;
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception | LinkageError | AssertionError failed) {
                // A function that can't be loaded is a failed function, not a broken scheduler.
                failure = failed;
            }
        }
        return failure;
    }

    private void complete(Schedule fired, Instant due) {
        Optional<Schedule> left = fired.after(due);
        if (left.isEmpty()) {
            schedules.remove(fired.key(), now -> now.revision() == fired.revision());
        } else {
            schedules.update(fired.key(), now -> now.revision() == fired.revision() ? left.get() : now);
        }
    }

    /** All schedules, in the order of their creation. */
    public List<Schedule> schedules() {
        return schedules.values();
    }

    /** The firings whose target failed at every try, oldest first. */
    public List<FailedFiring> failed() {
        return failures.values();
    }

    /** Tries a failed firing again; it leaves the list when its target succeeds. False when it failed again or is not in the list. */
    public boolean replay(String id) {
        firing.lock();
        try {
            Optional<FailedFiring> failed = failures.get(id);
            boolean succeeded = failed.isPresent()
                    && attempts(
                                    failed.get().targetArn(),
                                    failed.get().input(),
                                    failed.get().scheduledTime(),
                                    1)
                            == null;
            if (succeeded) {
                failures.remove(id);
            }
            return succeeded;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            firing.unlock();
        }
    }

    DurableMap<Schedule> kept() {
        return schedules;
    }

    @Override
    public void close() {
        ticker.close();
        schedules.close();
        failures.close();
    }
}
