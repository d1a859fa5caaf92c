package org.krug.app.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.contract.RegistrationState;
import org.krug.contract.live.LiveSnapshot;

/** How an event stands, for its organisers: asked for every few seconds while it is seen. */
public final class LiveScreen extends Screen<LiveScreen.State> {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MINUTES = 60;

    private final Device device;
    private final EventApi api;

    /**
     * @param counts the newest that were heard
     * @param heardAt when
     * @param loading whether newer ones are asked for
     */
    public record State(
            EventLine line,
            Optional<LiveSnapshot> counts,
            Optional<Instant> heardAt,
            boolean loading,
            Trouble trouble,
            Instant now) {

        public static State first(EventLine line, Instant now) {
            return new State(line, Optional.empty(), Optional.empty(), false, Trouble.NONE, now);
        }

        public long arrived() {
            return count("arrived");
        }

        public long walkIns() {
            return count("walkIns");
        }

        public long in(RegistrationState state) {
            return count(state.name());
        }

        private long count(String name) {
            return counts.map(heard -> heard.counts().get(name)).orElse(0L);
        }

        /** How many arrived in each of the last 60 minutes, the latest last. */
        public List<Long> perMinute() {
            Instant last = now.truncatedTo(ChronoUnit.MINUTES);
            return LongStream.rangeClosed(1 - MINUTES, 0)
                    .mapToObj(minute -> last.plus(minute, ChronoUnit.MINUTES).toString())
                    .map(minute ->
                            counts.map(heard -> heard.arrivals().get(minute)).orElse(0L))
                    .toList();
        }
    }

    public LiveScreen(Device device, EventLine line) {
        this(device, State.first(line, device.clock().instant()));
    }

    /** Begins in a certain state. */
    public LiveScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
        this.api = device.api()
                .event(first.line().event().clubId(), first.line().event().id());
    }

    /** Asks for the newest counts. */
    public void load() {
        if (state().loading()) {
            return;
        }
        change(now -> new State(
                now.line(),
                now.counts(),
                now.heardAt(),
                true,
                now.trouble(),
                device.clock().instant()));
        work(() -> {
            Answer<LiveSnapshot> answer = api.live();
            Instant at = device.clock().instant();
            Optional<LiveSnapshot> heard = answer.done();
            change(now -> new State(
                    now.line(),
                    heard.or(now::counts),
                    heard.isPresent() ? Optional.of(at) : now.heardAt(),
                    false,
                    Trouble.of(answer),
                    at));
        });
    }

    /** Time goes on. */
    public void tick() {
        if (!device.clock().instant().isBefore(state().now().plus(PAUSE))) {
            load();
        }
    }
}
