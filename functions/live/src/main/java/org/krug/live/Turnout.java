package org.krug.live;

import java.util.List;

/**
 * How many will have come, with a range that holds in eight of ten cases.
 *
 * <p>Those who confirmed twice and those who still have to are two groups, each with a rate of its own. Whoever is in counts for certain; nothing is
 * concluded from who has not come yet.
 */
record Turnout(long expected, long low, long high) {
    /** Free events have 30 to 60 % no-shows. */
    private static final ShowRate.Known ONCE = new ShowRate.Known(0.40, 0.70);

    /** Reminders cut that by about a third, and who confirms again has answered one. */
    private static final ShowRate.Known TWICE = new ShowRate.Known(0.60, 0.80);

    /** Larger groups are reckoned as if of this size and drawn out: their shares hardly differ. */
    private static final int MOST = 2_000;

    /**
     * An event before its end.
     *
     * @param twice people who confirmed twice, those who are in among them
     * @param twiceIn those of them who are in
     * @param once people with a seat who confirmed once
     * @param walkIns who is in without a seat
     */
    record Now(long twice, long twiceIn, long once, long walkIns) {}

    /**
     * An earlier event of the club as it ended.
     *
     * @param came people with a seat who came
     * @param stayedAway people who confirmed twice and did not
     * @param fellAway people who lost or gave back their place before
     */
    record Earlier(long came, long stayedAway, long fellAway) {
        private ShowRate.Past ofTwice() {
            return new ShowRate.Past(came, stayedAway);
        }

        private ShowRate.Past ofOnce() {
            return new ShowRate.Past(came, stayedAway + fellAway);
        }

        boolean saysSomething() {
            return came + stayedAway > 0;
        }
    }

    static Turnout forecast(Now now, List<Earlier> earlier) {
        double[] twice = likely(
                now.twice(),
                ShowRate.learned(TWICE, earlier.stream().map(Earlier::ofTwice).toList()));
        for (int coming = 0; coming < Math.min(now.twiceIn(), twice.length - 1); coming++) {
            twice[coming] = 0;
        }
        double[] once = likely(
                now.once(),
                ShowRate.learned(ONCE, earlier.stream().map(Earlier::ofOnce).toList()));
        double[] both = sum(twice, once);
        return new Turnout(
                now.walkIns() + quantile(both, 0.5),
                now.walkIns() + quantile(both, 0.1),
                now.walkIns() + quantile(both, 0.9));
    }

    private static double[] likely(long people, ShowRate rate) {
        if (people <= MOST) {
            return rate.comingOf(Math.toIntExact(people));
        }
        double[] shares = rate.comingOf(MOST);
        double[] likely = new double[Math.toIntExact(people) + 1];
        for (int coming = 0; coming < likely.length; coming++) {
            likely[coming] = shares[(int) Math.round((double) coming * MOST / people)];
        }
        return likely;
    }

    /** How likely each sum of two independent numbers is, up to a factor. */
    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int first = 0; first < one.length; first++) {
            for (int second = 0; second < other.length && one[first] > 0; second++) {
                sum[first + second] += one[first] * other[second];
            }
        }
        return sum;
    }

    /** The least number that is not exceeded in that share of cases. */
    private static long quantile(double[] likely, double share) {
        double all = 0;
        for (double each : likely) {
            all += each;
        }
        double sum = 0;
        for (int number = 0; number < likely.length; number++) {
            sum += likely[number];
            if (sum >= share * all) {
                return number;
            }
        }
        return likely.length - 1L;
    }
}
