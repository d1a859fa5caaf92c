package org.krug.local.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took, in milliseconds.
 *
 * @param init from its start to its first question for a call, or to its checkpoint
 * @param restore from its checkpoint to that question, 0 where it has none
 * @param first the first call
 * @param warm the median of the calls after it
 */
record Timing(double init, double restore, double first, double warm) {

    /** The median of each over several processes. */
    static Timing median(List<Timing> all) {
        return new Timing(
                median(all, Timing::init),
                median(all, Timing::restore),
                median(all, Timing::first),
                median(all, Timing::warm));
    }

    private static double median(List<Timing> all, ToDoubleFunction<Timing> part) {
        return medianOf(all.stream().mapToDouble(part).toArray());
    }

    static double medianOf(double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
