package org.krug.local.bench.load;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.krug.local.bench.load.DoorRush.Arrival;
import org.krug.local.bench.load.Hall.Evening;
import org.krug.local.lambda.FunctionStatus;

/**
 * What check-ins use of the cloud, counted while some people come one after the other and one dashboard watches. Each is handled to its end before
 * the next, so that streams bring one record at a time: in a rush they bring more at once, which costs less.
 *
 * @param people how many were admitted
 * @param sent all that functions sent to DynamoDB for them
 * @param functions calls and milliseconds of each function that was called
 * @param messages to the dashboard
 */
record CheckInCost(int people, List<Sent> sent, List<Used> functions, int messages) {
    private static final int PRICED = 1000;
    /** How long a dashboard is open on an evening. */
    private static final int MINUTES = 180;

    private static final double MILLIS = 1000;
    private static final double MEGABYTES = 1024;

    /** What a function did. */
    record Used(String function, long calls, long millis) {}

    /** How many members it takes to count so many check-ins: as many to warm up, and as many again to take the time. */
    static int people(int counted) {
        return 3 * counted;
    }

    static CheckInCost measure(Ground ground, int people) {
        int warmUp = people;
        Evening evening = ground.hall().doors(people(people));
        Api api = new Api(ground.stand().address());
        try (HttpClient client = HttpClient.newHttpClient();
                Listener dashboard = Listener.open(client, ground.hall().organiser(), evening.event())) {
            admit(ground, api, evening, 0, warmUp);
            // Counted and timed apart: what is recorded takes a way round.
            List<Sent> sent = ground.stand().sentWhile(() -> admit(ground, api, evening, warmUp, warmUp + people));
            dashboard.shown(warmUp + people);
            int before = dashboard.messages();
            Map<String, FunctionStatus> began = ground.stand().functions().stream()
                    .collect(Collectors.toMap(FunctionStatus::logicalId, status -> status));
            admit(ground, api, evening, warmUp + people, warmUp + 2 * people);
            dashboard.shown(warmUp + 2 * people);
            List<Used> used = new ArrayList<>();
            for (FunctionStatus now : ground.stand().functions()) {
                FunctionStatus then = began.getOrDefault(now.logicalId(), now);
                if (now.calls() > then.calls()) {
                    used.add(new Used(
                            now.logicalId(), now.calls() - then.calls(), now.busyMillis() - then.busyMillis()));
                }
            }
            return new CheckInCost(people, sent, used, dashboard.messages() - before);
        }
    }

    private static void admit(Ground ground, Api api, Evening evening, int from, int to) {
        for (int number = from; number < to; number++) {
            String answer = api.send(Arrival.of(ground.hall(), evening, number).post());
            if (!Arrival.isAdmitted(answer)) {
                throw new IllegalStateException("not admitted: " + answer);
            }
            ground.stand().settle();
        }
    }

    /**
     * The bill for a thousand.
     *
     * @param megabytes what template.yaml gives to a function
     */
    Bill bill(int megabytes) {
        Bill bill = new Bill()
                .add(Prices.HTTP_REQUESTS, PRICED, "1 each")
                .add(
                        Prices.TABLE_WRITES,
                        each(sum(Sent::writeUnits)),
                        text("%.1f each", sum(Sent::writeUnits) / people))
                .add(Prices.TABLE_READS, each(sum(Sent::readUnits)), text("%.1f each", sum(Sent::readUnits) / people));
        double calls = functions.stream().mapToDouble(Used::calls).sum();
        double millis = functions.stream().mapToDouble(Used::millis).sum();
        return bill.add(Prices.CALLS, each(calls), text("%.1f each", calls / people))
                .add(
                        Prices.GIGABYTE_SECONDS,
                        each(millis) / MILLIS * megabytes / MEGABYTES,
                        text("%.1f ms each at %d MB", millis / people, megabytes))
                .add(Prices.MESSAGES, each(messages), text("%.1f each to one dashboard", (double) messages / people))
                .add(Prices.CONNECTION_MINUTES, MINUTES, "one dashboard, three hours");
    }

    private double sum(ToDoubleFunction<Sent> units) {
        return sent.stream().mapToDouble(units).sum();
    }

    private double each(double measured) {
        return measured * PRICED / people;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
