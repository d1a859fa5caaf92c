package org.krug.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Hours of each day in which a person wants no push.
 *
 * @param from included
 * @param to excluded; before {@code from} it is the next day's
 */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** When the quiet hours end in which this moment lies, absent when it lies in none. */
    Optional<Instant> endsAt(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        // Those that began yesterday may last until this morning.
        for (LocalDate day : new LocalDate[] {local.toLocalDate().minusDays(1), local.toLocalDate()}) {
            Instant begins = day.atTime(from).atZone(zone).toInstant();
            LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
            Instant ends = last.atTime(to).atZone(zone).toInstant();
            if (!moment.isBefore(begins) && moment.isBefore(ends)) {
                return Optional.of(ends);
            }
        }
        return Optional.empty();
    }
}
