package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.events.Event;

/** Says how somebody's place stands. */
@Singleton
final class RegistrationAnswers {
    /** Beyond it, nobody cares for the exact number, and counting would cost more the longer the line is. */
    private static final int MOST_COUNTED = 500;

    private final RegistrationStore store;

    RegistrationAnswers(RegistrationStore store) {
        this.store = store;
    }

    RegistrationAnswer of(Event event, Optional<Entry> entry, Instant now) {
        return of(event, new RegistrationDesk.Asked(entry, OptionalInt.empty()), now);
    }

    RegistrationAnswer of(Event event, RegistrationDesk.Asked asked, Instant now) {
        Optional<Entry> entry = asked.entry();
        Event.Times times = event.times();
        Standing standing = Standing.of(entry, times, now);
        return new RegistrationAnswer(
                standing.name(),
                standing.state().isPresent() ? standing.since() : null,
                standing.is(RegistrationState.OFFERED)
                        ? entry.flatMap(known -> known.registration().offeredUntil())
                                .orElse(null)
                        : null,
                standing.is(RegistrationState.WAITLISTED) ? ahead(event, asked) : null,
                Rules.possible(standing, event, now),
                new RegistrationAnswer.Times(
                        times.registrationCloses(),
                        times.reconfirmationAsked(),
                        times.reconfirmationDue(),
                        times.doorsOpen(),
                        times.starts(),
                        times.ends()));
    }

    private @Nullable Integer ahead(Event event, RegistrationDesk.Asked asked) {
        if (asked.ahead().isPresent()) {
            return asked.ahead().getAsInt();
        }
        OptionalLong place =
                asked.entry().map(known -> known.registration().place()).orElse(OptionalLong.empty());
        return place.isPresent() ? store.waitingBefore(event.id(), place.getAsLong(), MOST_COUNTED) : null;
    }
}
