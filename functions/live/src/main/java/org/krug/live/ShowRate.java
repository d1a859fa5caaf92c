package org.krug.live;

import java.util.Arrays;
import java.util.List;

/**
 * What share of those who have a place come to one event: a distribution, learned from a club's earlier events.
 *
 * <p>Each event has a rate of its own (weather, season, topic), drawn from a Beta distribution of the club's, whose mean and concentration are learned:
 * the hierarchical beta-binomial model of Gelman et al., Bayesian Data Analysis, 3rd edition, section 5.3, summed over a grid. Before there is any event,
 * the mean is as references have it, but for one part in five, which is open: a club may be like no other.
 */
final class ShowRate {
    /** Rates between 0 and 1 at which the distribution is held. */
    private static final int RATES = 200;

    private static final int MEANS = 40;
    /** From events that have little in common to events that are nearly alike. */
    private static final double[] CONCENTRATIONS = {5, 10, 20, 40, 80, 160};

    private static final double OPEN = 0.2;
    private static final double[] LOG_RATE = new double[RATES];
    private static final double[] LOG_MISS = new double[RATES];

    static {
        for (int place = 0; place < RATES; place++) {
            LOG_RATE[place] = Math.log(rate(place));
            LOG_MISS[place] = Math.log1p(-rate(place));
        }
    }

    private final double[] weights;

    private ShowRate(double[] weights) {
        this.weights = weights;
    }

    /**
     * What is known before any event of the club.
     *
     * @param low nine of ten events in general have a rate between this one
     * @param high and this one
     */
    record Known(double low, double high) {
        private static final double NINE_OF_TEN = 2 * 1.645;

        /** The density at a mean, up to a factor: a Beta distribution of that middle and that width. */
        private double logDensity(double mean) {
            double middle = (low + high) / 2;
            double deviation = (high - low) / NINE_OF_TEN;
            double concentration = middle * (1 - middle) / (deviation * deviation) - 1;
            return (middle * concentration - 1) * Math.log(mean)
                    + ((1 - middle) * concentration - 1) * Math.log1p(-mean);
        }
    }

    /** An earlier event: who came, and who had a place and did not. */
    record Past(long came, long missed) {}

    static ShowRate learned(Known known, List<Past> past) {
        double[][] likelihoods = past.stream().map(ShowRate::likelihood).toArray(double[][]::new);
        double[] prior = prior(known);
        double[] logWeights = new double[MEANS * CONCENTRATIONS.length];
        double[][] shapes = new double[logWeights.length][];
        for (int at = 0; at < logWeights.length; at++) {
            double mean = mean(at % MEANS);
            double[] shape = beta(mean, CONCENTRATIONS[at / MEANS]);
            logWeights[at] = Math.log(prior[at % MEANS]);
            for (double[] likelihood : likelihoods) {
                logWeights[at] += Math.log(product(shape, likelihood));
            }
            shapes[at] = shape;
        }
        double[] weights = normalised(logWeights);
        double[] mixed = new double[RATES];
        for (int at = 0; at < weights.length; at++) {
            for (int place = 0; place < RATES; place++) {
                mixed[place] += weights[at] * shapes[at][place];
            }
        }
        return new ShowRate(mixed);
    }

    /** How likely each number of people is to come, of so many with a place. */
    double[] comingOf(int people) {
        double[] choose = new double[people + 1];
        for (int coming = 1; coming <= people; coming++) {
            choose[coming] = choose[coming - 1] + Math.log(people - coming + 1.0) - Math.log(coming);
        }
        double[] likely = new double[people + 1];
        for (int place = 0; place < RATES; place++) {
            for (int coming = 0; coming <= people; coming++) {
                likely[coming] += weights[place]
                        * Math.exp(choose[coming] + coming * LOG_RATE[place] + (people - coming) * LOG_MISS[place]);
            }
        }
        return likely;
    }

    private static double[] prior(Known known) {
        double[] logs = new double[MEANS];
        for (int place = 0; place < MEANS; place++) {
            logs[place] = known.logDensity(mean(place));
        }
        double[] prior = normalised(logs);
        for (int place = 0; place < MEANS; place++) {
            prior[place] = (1 - OPEN) * prior[place] + OPEN / MEANS;
        }
        return prior;
    }

    /** A Beta distribution on the grid. */
    private static double[] beta(double mean, double concentration) {
        double[] logs = new double[RATES];
        for (int place = 0; place < RATES; place++) {
            logs[place] =
                    (mean * concentration - 1) * LOG_RATE[place] + ((1 - mean) * concentration - 1) * LOG_MISS[place];
        }
        return normalised(logs);
    }

    /** How well each rate explains an event, up to a factor that is the same for all rates. */
    private static double[] likelihood(Past past) {
        double[] logs = new double[RATES];
        for (int place = 0; place < RATES; place++) {
            logs[place] = past.came() * LOG_RATE[place] + past.missed() * LOG_MISS[place];
        }
        return normalised(logs);
    }

    private static double[] normalised(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(0);
        double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = Double.MIN_NORMAL;
        for (int place = 0; place < one.length; place++) {
            sum += one[place] * other[place];
        }
        return sum;
    }

    private static double rate(int place) {
        return (place + 0.5) / RATES;
    }

    private static double mean(int place) {
        return (place + 0.5) / MEANS;
    }
}
