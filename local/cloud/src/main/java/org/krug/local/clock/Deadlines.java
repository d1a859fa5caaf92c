package org.krug.local.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for its time: schedules that functions made, and those of the template. */
public interface Deadlines {

    /** Nothing ever falls due. */
    Deadlines NONE = new Deadlines() {
        @Override
        public Optional<Instant> nextDue() {
            return Optional.empty();
        }

        @Override
        public void fireDue(Instant upTo) {}
    };

    /** When the earliest one falls due, which may be in the past. */
    Optional<Instant> nextDue();

    /** Fires everything due at or before an instant, in time order, and returns when it has been handled. */
    void fireDue(Instant upTo);

    /** Several as one. */
    static Deadlines of(List<Deadlines> all) {
        return new Deadlines() {
            @Override
            public Optional<Instant> nextDue() {
                return all.stream().flatMap(one -> one.nextDue().stream()).min(Instant::compareTo);
            }

            @Override
            public void fireDue(Instant upTo) {
                all.forEach(one -> one.fireDue(upTo));
            }
        };
    }
}
