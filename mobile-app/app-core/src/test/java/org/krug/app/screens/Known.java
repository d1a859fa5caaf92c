package org.krug.app.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;
import org.krug.contract.events.EventView;
import org.krug.contract.events.PlannedTimes;
import org.krug.contract.members.ConsentState;
import org.krug.contract.members.Me;
import org.krug.contract.registration.RegistrationAction;
import org.krug.contract.registration.RegistrationAnswer;

/** Events and places for tests. */
final class Known {
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Known() {}

    static Me.InClub club(String id, String name, String... stewardOf) {
        return new Me.InClub(
                id, name, Language.EN, "member", List.of("MEMBER"), List.of(stewardOf), List.of(), ConsentState.GIVEN);
    }

    static EventView event(String clubId, String id, Duration startsIn) {
        return event(clubId, id, startsIn, "PUBLISHED");
    }

    static EventView event(String clubId, String id, Duration startsIn, String status) {
        Instant starts = NOW.plus(startsIn);
        return new EventView(
                id,
                clubId,
                "Event " + id,
                "About it",
                "Here",
                "Europe/Moscow",
                64,
                false,
                PlannedTimes.of(starts, starts.plus(Duration.ofHours(2))).complete(),
                List.of(),
                List.of(),
                status,
                NOW,
                1);
    }

    static RegistrationAnswer place(String state, RegistrationAction... possible) {
        return place(state, null, null, possible);
    }

    static RegistrationAnswer place(
            String state, @Nullable Instant until, @Nullable Integer ahead, RegistrationAction... possible) {
        return new RegistrationAnswer(
                state,
                NOW,
                until,
                ahead,
                List.of(possible),
                new RegistrationAnswer.Times(NOW, NOW, NOW, NOW, NOW, NOW));
    }

    static EventLine line(RegistrationAnswer place) {
        return new EventLine("Club", event("c1", "e1", Duration.ofHours(25)), false, false, place);
    }
}
