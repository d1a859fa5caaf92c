package org.krug.events;

import java.time.Instant;
import java.util.List;
import org.krug.contract.events.EventPlan;
import org.krug.contract.events.PlannedTimes;

/** What organisers might say of an event. */
final class Plans {
    static final Instant STARTS = Instant.parse("2030-02-09T09:00:00Z");
    static final Instant ENDS = Instant.parse("2030-02-09T13:00:00Z");

    private Plans() {}

    static EventPlan titled(String title) {
        return with(title, "Приходите; места есть, чай тоже.", STARTS);
    }

    static EventPlan startingAt(Instant starts) {
        return with("Встреча", "", starts);
    }

    static EventPlan with(String title, String description, Instant starts) {
        return new EventPlan(
                title,
                description,
                "Зал, 2-й этаж",
                "Europe/Moscow",
                8,
                null,
                PlannedTimes.of(starts, starts.plusSeconds(4 * 3600)),
                List.of());
    }
}
