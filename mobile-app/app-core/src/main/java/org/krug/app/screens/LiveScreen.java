package org.krug.app.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.contract.Problem;
import org.krug.contract.RegistrationState;
import org.krug.contract.events.DoorChange;
import org.krug.contract.events.Doors;
import org.krug.contract.events.EventView;
import org.krug.contract.live.LiveSnapshot;
import org.krug.contract.live.TurnoutForecast;

/** How an event stands, for its organisers: counts every few seconds while it is seen, the forecast, and the doors. */
public final class LiveScreen extends Screen<LiveScreen.State> {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** The forecast and the doors change seldom. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(30);

    private static final int MINUTES = 60;

    private final Device device;
    private final EventApi api;
    private volatile Instant heardOfTheEvent = Instant.EPOCH;

    /** What goes on with the doors. */
    public enum Turning {
        NO,
        /** The organiser is asked whether they mean to close them. */
        ASKING,
        /** It was sent and is not answered yet. */
        SENT
    }

    /**
     * Why something did not work.
     *
     * @param problem what Krug said, if it was Krug
     */
    public record Hitch(Trouble trouble, Optional<Problem> problem) {
        public static final Hitch NONE = new Hitch(Trouble.NONE, Optional.empty());

        static Hitch of(Answer<?> answer) {
            return new Hitch(Trouble.of(answer), answer.refused());
        }
    }

    /**
     * @param counts the newest that were heard
     * @param forecast the newest that was heard; only organisers hear one
     * @param heardAt when counts were heard
     * @param loading whether newer ones are asked for
     * @param counting why no newer counts were heard
     * @param doorsStay why the doors were not turned; until the organiser turns them again or it is known how they stand
     */
    public record State(
            EventLine line,
            Optional<LiveSnapshot> counts,
            Optional<TurnoutForecast> forecast,
            Optional<Instant> heardAt,
            boolean loading,
            Turning turning,
            Hitch counting,
            Hitch doorsStay,
            Instant now) {

        public static State first(EventLine line, Instant now) {
            return new State(
                    line,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Turning.NO,
                    Hitch.NONE,
                    Hitch.NONE,
                    now);
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

        public Doors.Standing doors() {
            return line.event().doorTimes().at(doorsAsOf());
        }

        /** Now, or when the doors were last turned: a phone's clock may be behind Krug's, and what was turned has been turned. */
        public Instant doorsAsOf() {
            return line.event().doors().stream()
                    .map(DoorChange::at)
                    .filter(now::isBefore)
                    .max(Comparator.naturalOrder())
                    .orElse(now);
        }

        /** Whether the person can turn the doors now. */
        public boolean canTurnDoors() {
            return line.organiser() && !line.isCancelled() && !line.isDraft() && doors() != Doors.Standing.OVER;
        }

        State at(Instant time, boolean asking) {
            return new State(line, counts, forecast, heardAt, asking, turning, counting, doorsStay, time);
        }

        State heard(Answer<LiveSnapshot> answer, Instant time) {
            Optional<LiveSnapshot> newest = answer.done();
            return new State(
                    line,
                    newest.or(this::counts),
                    forecast,
                    newest.isPresent() ? Optional.of(time) : heardAt,
                    false,
                    turning,
                    Hitch.of(answer),
                    doorsStay,
                    time);
        }

        /** An event that was asked for before the doors were turned may come after that. */
        State told(Optional<TurnoutForecast> newest, Optional<EventView> event) {
            Optional<EventView> newer =
                    event.filter(heard -> heard.version() >= line.event().version());
            boolean known = newer.isPresent() && doorsStay.trouble() == Trouble.NO_ANSWER;
            return new State(
                    newer.map(line::with).orElse(line),
                    counts,
                    newest.or(this::forecast),
                    heardAt,
                    loading,
                    turning,
                    counting,
                    known ? Hitch.NONE : doorsStay,
                    now);
        }

        State turning(Turning next) {
            return new State(line, counts, forecast, heardAt, loading, next, counting, Hitch.NONE, now);
        }

        State turned(Hitch why, Instant time) {
            return new State(line, counts, forecast, heardAt, loading, Turning.NO, counting, why, time);
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

    /** Asks for the newest counts, and now and then for the rest. */
    public void load() {
        if (state().loading()) {
            return;
        }
        boolean organiser = state().line().organiser();
        change(now -> now.at(device.clock().instant(), true));
        work(() -> {
            Answer<LiveSnapshot> answer = api.live();
            Instant at = device.clock().instant();
            change(now -> now.heard(answer, at));
            if (organiser && answer.done().isPresent() && !at.isBefore(heardOfTheEvent.plus(LONG_PAUSE))) {
                heardOfTheEvent = at;
                hearOfTheEvent();
            }
        });
    }

    private void hearOfTheEvent() {
        Optional<TurnoutForecast> forecast = api.forecast().done();
        Optional<EventView> event = api.event().done();
        change(now -> now.told(forecast, now.turning() == Turning.SENT ? Optional.empty() : event));
    }

    /** Opens the doors. */
    public void openDoors() {
        if (state().canTurnDoors() && state().doors() != Doors.Standing.OPEN) {
            turn(true);
        }
    }

    /** Asks whether the organiser means it. */
    public void askToCloseDoors() {
        if (state().canTurnDoors() && state().doors() == Doors.Standing.OPEN) {
            change(now -> now.turning(Turning.ASKING));
        }
    }

    public void keepDoorsOpen() {
        change(now -> now.turning(Turning.NO));
    }

    /** Closes the doors, after the organiser was asked. */
    public void closeDoors() {
        if (state().turning() == Turning.ASKING) {
            turn(false);
        }
    }

    private void turn(boolean open) {
        if (state().turning() == Turning.SENT) {
            return;
        }
        change(now -> now.turning(Turning.SENT));
        work(() -> {
            Answer<EventView> answer = open ? api.openDoors() : api.closeDoors();
            Instant at = device.clock().instant();
            if (answer.done().isEmpty()) {
                // What is shown may be old; the next counts come with the event.
                heardOfTheEvent = Instant.EPOCH;
            }
            change(now -> now.told(Optional.empty(), answer.done()).turned(Hitch.of(answer), at));
        });
    }

    /** Time goes on. */
    public void tick() {
        if (!device.clock().instant().isBefore(state().now().plus(PAUSE))) {
            load();
        }
    }
}
