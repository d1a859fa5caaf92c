package org.krug.app.screens;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.contract.Problem;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.contract.seating.MyTable;

/** One event: what it is, how the person's place stands, and what they can do about it now. */
public final class EventScreen extends Screen<EventScreen.State> {
    private static final Set<RegistrationState> INSIDE_OR_GONE = Set.of(RegistrationState.ATTENDED);

    private final Device device;
    private final EventApi api;
    private final KnownEvents known;
    private final KnownTable knownTable;
    /** Counts what the person did. */
    private final AtomicInteger acts = new AtomicInteger();

    /**
     * @param fresh whether the place was heard of just now
     * @param loading whether it is being asked for
     * @param doing what the person just chose and Krug has not answered yet
     * @param askingToCancel whether the person is asked if they mean it
     * @param refused why Krug said no
     * @param now the time that all of it is told by
     * @param table where the person sits, once they are checked in
     */
    public record State(
            EventLine line,
            boolean fresh,
            boolean loading,
            Optional<RegistrationAction> doing,
            boolean askingToCancel,
            Trouble trouble,
            Optional<Problem> refused,
            Instant now,
            Optional<MyTable> table) {

        public static State first(EventLine line, Instant now) {
            return new State(
                    line, false, false, Optional.empty(), false, Trouble.NONE, Optional.empty(), now, Optional.empty());
        }

        /** What the person can do now, in the order in which it matters, giving up last. Only what the server named. */
        public List<RegistrationAction> possible() {
            RegistrationAnswer place = line.registration();
            return place == null || line.isCancelled()
                    ? List.of()
                    : place.possible().stream().sorted().toList();
        }

        /** The one that the screen leads to. */
        public Optional<RegistrationAction> main() {
            return possible().stream()
                    .filter(action -> action != RegistrationAction.CANCEL)
                    .findFirst();
        }

        public boolean canCancel() {
            return possible().contains(RegistrationAction.CANCEL);
        }

        public boolean canCheckIn() {
            return line.areDoorsOpen(now) && mayComeIn(line);
        }

        /** Whether the person is needed at the door now. */
        public boolean atTheDoor() {
            return line.steward() && line.areDoorsOpen(now);
        }

        /** Whether the place comes with a ticket: a seat that was confirmed, and nobody let in on it yet. */
        public boolean hasTicket() {
            return !line.isCancelled()
                    && line.isAhead(now)
                    && line.state()
                            .filter(state ->
                                    state == RegistrationState.REGISTERED || state == RegistrationState.RECONFIRMED)
                            .isPresent();
        }

        /** Until when a seat is kept for the person. */
        public Optional<Instant> offeredUntil() {
            return Optional.ofNullable(line.registration()).map(RegistrationAnswer::offeredUntil);
        }

        State at(Instant time) {
            return new State(line, fresh, loading, doing, askingToCancel, trouble, refused, time, table);
        }

        State asking(boolean toCancel) {
            return new State(line, fresh, loading, doing, toCancel, trouble, refused, now, table);
        }

        State waiting(Optional<RegistrationAction> action) {
            return new State(line, fresh, action.isEmpty(), action, false, Trouble.NONE, Optional.empty(), now, table);
        }

        State heard(RegistrationAnswer place) {
            return new State(
                    line.with(place), true, false, Optional.empty(), false, Trouble.NONE, Optional.empty(), now, table);
        }

        State failed(Trouble why, Optional<Problem> problem) {
            return new State(line, fresh, false, Optional.empty(), false, why, problem, now, table);
        }

        State seated(Optional<MyTable> at) {
            return new State(line, fresh, loading, doing, askingToCancel, trouble, refused, now, at);
        }
    }

    public EventScreen(Device device, EventLine line) {
        this(device, State.first(line, device.clock().instant()));
    }

    /** Begins in a certain state. */
    public EventScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
        this.api = device.api()
                .event(first.line().event().clubId(), first.line().event().id());
        this.known = new KnownEvents(device.folder());
        this.knownTable = new KnownTable(device.folder());
    }

    static boolean mayComeIn(EventLine line) {
        // Whoever has no seat may still be let in by a steward, but not by the code on the screen.
        return line.state()
                .filter(state -> state.holdsSeat() && !INSIDE_OR_GONE.contains(state))
                .isPresent();
    }

    /** Asks how the place stands. */
    public void load() {
        if (isBusy()) {
            return;
        }
        int number = acts.get();
        change(now -> now.at(device.clock().instant()).waiting(Optional.empty()));
        work(() -> {
            show(state().line(), knownTable.at(state().line().event()));
            answered(number, api.registration());
        });
    }

    /** Does one of the possible things, also while it is still asked how the place stands. Giving the place up goes over {@link #askToCancel}. */
    public void act(RegistrationAction action) {
        if (state().doing().isPresent() || !state().possible().contains(action)) {
            return;
        }
        int number = acts.incrementAndGet();
        change(now -> now.waiting(Optional.of(action)));
        work(() -> answered(number, api.act(action)));
    }

    /** Asks the person whether they mean it. */
    public void askToCancel() {
        change(now -> now.asking(now.canCancel()));
    }

    public void keepPlace() {
        change(now -> now.asking(false));
    }

    /** Gives the place up, after the person was asked. */
    public void cancel() {
        if (state().askingToCancel()) {
            act(RegistrationAction.CANCEL);
        }
    }

    /** Time goes on: called about once a second while the screen is seen. What ran out is asked for again. */
    public void tick() {
        Instant time = device.clock().instant();
        boolean ranOut = state().offeredUntil()
                .filter(until -> !state().now().isAfter(until) && time.isAfter(until))
                .isPresent();
        // Each new state is drawn anew: nothing changes by the second but a countdown.
        boolean newMinute =
                !time.truncatedTo(ChronoUnit.MINUTES).equals(state().now().truncatedTo(ChronoUnit.MINUTES));
        if (newMinute || state().offeredUntil().isPresent()) {
            change(now -> now.at(time));
        }
        if (ranOut) {
            load();
        }
    }

    private boolean isBusy() {
        return state().loading() || state().doing().isPresent();
    }

    /**
     * @param number of the act that it answers, or that was the last one when it was asked: what was asked before the person acted is old
     */
    private void answered(int number, Answer<RegistrationAnswer> answer) {
        if (number == acts.get() && answer instanceof Answer.Done<RegistrationAnswer> done) {
            known.keep(state().line().with(done.value()));
        }
        change(now -> number == acts.get() ? after(now, answer) : now);
        answer.done()
                .filter(place -> number == acts.get())
                .map(place -> state().line().with(place))
                .ifPresent(this::sit);
    }

    /** A table is asked for as soon as there is a seat, so that the phone knows it without a network; it is shown once the person has come. */
    private void sit(EventLine line) {
        boolean seat = !line.isCancelled()
                && line.state().filter(RegistrationState::holdsSeat).isPresent();
        show(line, seat ? knownTable.ask(api, line.event()) : Optional.empty());
    }

    private void show(EventLine line, Optional<MyTable> table) {
        boolean recorded = device.kept().venue().waiting().stream()
                .anyMatch(scan -> scan.eventId().equals(line.event().id()));
        boolean here = recorded || line.state().filter(INSIDE_OR_GONE::contains).isPresent();
        change(now -> now.seated(here ? table : Optional.empty()));
    }

    private State after(State now, Answer<RegistrationAnswer> answer) {
        return answer.done()
                .map(place -> now.at(device.clock().instant()).heard(place))
                .orElseGet(() -> now.failed(Trouble.of(answer), answer.refused()));
    }
}
