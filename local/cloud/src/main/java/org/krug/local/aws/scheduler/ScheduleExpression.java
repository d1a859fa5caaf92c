package org.krug.local.aws.scheduler;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule fires: once at a local time in a zone, or again and again. Cron expressions are not emulated. */
sealed interface ScheduleExpression {
    Pattern AT = Pattern.compile("at\\((\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})\\)");
    Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,5}) (minute|hour|day)s?\\)");

    record Once(Instant at) implements ScheduleExpression {}

    record Every(Duration period) implements ScheduleExpression {}

    /** The expression's meaning; nothing when it, or its zone, is malformed or not emulated. */
    static Optional<ScheduleExpression> parse(String expression, String zone) {
        try {
            ZoneId place = ZoneId.of(zone);
            Matcher at = AT.matcher(expression);
            if (at.matches()) {
                return Optional.of(
                        new Once(LocalDateTime.parse(at.group(1)).atZone(place).toInstant()));
            }
            Matcher rate = RATE.matcher(expression);
            return rate.matches()
                    ? Optional.of(new Every(Duration.of(
                            Long.parseLong(rate.group(1)),
                            ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S"))))
                    : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
