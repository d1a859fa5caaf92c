package org.krug.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a history of concurrent operations could have come from one that did them one after another, each at some moment between its
 * call and its answer.
 *
 * <p>Searches as in Wing and Gong, "Testing and Verifying Concurrent Objects" (1993), remembering what was tried as in Lowe, "Testing for
 * linearizability" (2017). The time needed can grow with the factorial of how many operations overlap; histories of a hundred with eight at once
 * take milliseconds.
 */
public final class Linearizability {
    private Linearizability() {}

    /**
     * An operation that was answered.
     *
     * @param called before the operation was sent, in nanoseconds of one clock
     * @param answered after its answer came
     */
    public record Operation<C, R>(C call, R result, long called, long answered) {}

    /** What the thing should do if it did one operation at a time. States are values: equal ones are the same. */
    public interface Model<S, C, R> {
        S initial();

        /** The state after a call that gave this result; empty if it could not have given it. */
        Optional<S> after(S state, C call, R result);
    }

    private record Tried<S>(BitSet done, S state) {}

    /** An order in which the operations could have been done, absent when there is none. */
    public static <S, C, R> Optional<List<Operation<C, R>>> order(Model<S, C, R> model, List<Operation<C, R>> history) {
        return new Search<>(model, history).run();
    }

    private static final class Search<S, C, R> {
        private final Model<S, C, R> model;
        private final List<Operation<C, R>> history;
        private final Set<Tried<S>> tried = new HashSet<>();
        private final List<Operation<C, R>> order = new ArrayList<>();

        private Search(Model<S, C, R> model, List<Operation<C, R>> history) {
            this.model = model;
            this.history = history.stream()
                    .sorted(Comparator.comparingLong(Operation::called))
                    .toList();
        }

        private Optional<List<Operation<C, R>>> run() {
            return found(new BitSet(), model.initial()) ? Optional.of(List.copyOf(order)) : Optional.empty();
        }

        private boolean found(BitSet done, S state) {
            if (done.cardinality() == history.size()) {
                return true;
            }
            if (!tried.add(new Tried<>((BitSet) done.clone(), state))) {
                return false;
            }
            long firstAnswer = firstAnswer(done);
            for (int each = done.nextClearBit(0); each < history.size(); each = done.nextClearBit(each + 1)) {
                Operation<C, R> next = history.get(each);
                if (next.called() > firstAnswer) {
                    // This and all later ones were called when another had been answered, which must come before.
                    return false;
                }
                Optional<S> after = model.after(state, next.call(), next.result());
                if (after.isPresent()) {
                    done.set(each);
                    order.add(next);
                    if (found(done, after.get())) {
                        return true;
                    }
                    order.removeLast();
                    done.clear(each);
                }
            }
            return false;
        }

        private long firstAnswer(BitSet done) {
            long first = Long.MAX_VALUE;
            for (int each = done.nextClearBit(0); each < history.size(); each = done.nextClearBit(each + 1)) {
                first = Math.min(first, history.get(each).answered());
            }
            return first;
        }
    }
}
