package org.krug.local.bench.load;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.krug.local.bench.load.DoorRush.Arrival;
import org.krug.local.bench.load.Hall.Evening;

/**
 * How late those who watch are, while people come steadily.
 *
 * @param sinceSent from the moment when the admission was sent to the message that counts it, for each admission on each dashboard
 * @param sinceAnswered likewise, from the admission's answer; 0 for a message that came before it
 */
record LiveDelay(Took sinceSent, Took sinceAnswered) {
    /** What comes first is not counted: dashboards are told faster once the functions are warm. */
    private static final int WARM_UP = 40;

    /** How many watch, how many come, and how many of them in a second. */
    record Crowd(int watching, int coming, int perSecond) {}

    /** Closes without an exception to declare. */
    private interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /** How many members that takes. */
    static int people(Crowd crowd) {
        return WARM_UP + crowd.coming();
    }

    static LiveDelay measure(Ground ground, Crowd crowd) {
        int people = people(crowd);
        Evening evening = ground.hall().doors(people);
        List<Listener> listeners = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                // Before the client, which waits for what is open.
                Closing all = () -> listeners.forEach(Listener::close)) {
            for (int i = 0; i < crowd.watching(); i++) {
                listeners.add(Listener.open(client, ground.hall().organiser(), evening.event()));
            }
            return admit(ground, evening, crowd, listeners);
        }
    }

    private static LiveDelay admit(Ground ground, Evening evening, Crowd crowd, List<Listener> listeners) {
        int people = people(crowd);
        List<Arrival> arrivals = IntStream.range(0, people)
                .mapToObj(number -> Arrival.of(ground.hall(), evening, number))
                .toList();
        Api api = new Api(ground.stand().address());
        long[] sent = new long[people];
        long[] answered = new long[people];
        long next = System.nanoTime();
        for (int number = 0; number < people; number++) {
            pauseUntil(next);
            next = Math.max(next, System.nanoTime()) + TimeUnit.SECONDS.toNanos(1) / crowd.perSecond();
            sent[number] = System.nanoTime();
            if (!Arrival.isAdmitted(api.send(arrivals.get(number).post()))) {
                throw new IllegalStateException("not admitted");
            }
            answered[number] = System.nanoTime();
        }
        List<List<Long>> shown =
                listeners.stream().map(listener -> listener.shown(people)).toList();
        return new LiveDelay(delays(shown, sent), delays(shown, answered));
    }

    private static void pauseUntil(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }

    /** One admission is sent after the other, so the message that counts so many is the first to count the last of them. */
    private static Took delays(List<List<Long>> shown, long[] since) {
        long[] all = shown.stream()
                .flatMapToLong(times ->
                        IntStream.range(WARM_UP, since.length).mapToLong(i -> Math.max(0, times.get(i) - since[i])))
                .toArray();
        return new Took(all, since[since.length - 1] - since[WARM_UP]);
    }
}
