package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.krug.contract.EventId;
import org.krug.contract.RegistrationState;
import org.krug.contract.live.TurnoutForecast;
import org.krug.events.Event;
import org.krug.events.Events;

/** Forecasts an event's turnout from its counts and those of the club's latest events before it: what is counted already, whoever is in it. */
@Singleton
final class Forecasts {
    /** More would say more of what the club was than of what it is. */
    private static final int EARLIER = 10;

    private final Events events;
    private final CountStore store;

    Forecasts(Events events, CountStore store) {
        this.events = events;
        this.store = store;
    }

    TurnoutForecast of(Event event, Instant now) {
        // What is still to come says nothing, however much a club plans ahead.
        Instant held =
                now.isBefore(event.times().starts()) ? now : event.times().starts();
        List<EventId> before = events.latestBefore(event.club(), held, 2 * EARLIER).stream()
                .filter(earlier -> earlier.status() == Event.Status.PUBLISHED && earlier.overAt(now))
                .map(Event::id)
                .limit(EARLIER)
                .toList();
        Map<EventId, Counts> counted = store.counts(
                Stream.concat(before.stream(), Stream.of(event.id())).toList());
        Counts counts = counted.getOrDefault(event.id(), Counts.none());
        List<Turnout.Earlier> earlier = before.stream()
                .map(id -> earlier(counted.getOrDefault(id, Counts.none())))
                .filter(Turnout.Earlier::saysSomething)
                .toList();
        Turnout.Now standing = now(counts);
        long arrived = total(counts, Counts.ARRIVED);
        Turnout turnout =
                event.overAt(now) ? new Turnout(arrived, arrived, arrived) : Turnout.forecast(standing, earlier);
        return new TurnoutForecast(
                event.id().toString(),
                now,
                standing.twice(),
                standing.once(),
                arrived,
                turnout.expected(),
                turnout.low(),
                turnout.high(),
                earlier.size());
    }

    /** An admission is counted before the registration hears of it; meanwhile the person is among the reconfirmed. */
    private static Turnout.Now now(Counts counts) {
        long walkIns = total(counts, Counts.WALK_INS);
        long attended = of(counts, RegistrationState.ATTENDED);
        return new Turnout.Now(
                of(counts, RegistrationState.RECONFIRMED) + attended,
                Math.max(attended, total(counts, Counts.ARRIVED) - walkIns),
                of(counts, RegistrationState.REGISTERED),
                walkIns);
    }

    private static Turnout.Earlier earlier(Counts counts) {
        return new Turnout.Earlier(
                of(counts, RegistrationState.ATTENDED),
                // Whose end was not yet handled is still reconfirmed.
                of(counts, RegistrationState.NO_SHOW) + of(counts, RegistrationState.RECONFIRMED),
                of(counts, RegistrationState.EXPIRED) + of(counts, RegistrationState.CANCELLED));
    }

    private static long of(Counts counts, RegistrationState state) {
        return total(counts, state.name());
    }

    private static long total(Counts counts, String name) {
        return counts.totals().getOrDefault(name, 0L);
    }
}
