package org.krug.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule of EventBridge comes round again. */
@FunctionalInterface
interface Recurrence {

    /** The first time after an instant. */
    Optional<Instant> after(Instant instant);

    /**
     * Reads a schedule expression.
     *
     * @param expression "rate(5 minutes)", or "cron(0 6 * * ? *)" with numbers, lists, ranges and steps
     * @param begin what a rate counts from
     * @throws IllegalArgumentException when it is of another form
     */
    static Recurrence parse(String expression, ZoneId zone, Instant begin) {
        Matcher rate = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)").matcher(expression);
        if (rate.matches()) {
            return every(
                    Duration.of(
                            Long.parseLong(rate.group(1)),
                            ChronoUnit.valueOf((rate.group(2) + "s").toUpperCase(java.util.Locale.ROOT))),
                    begin);
        }
        Matcher cron = Pattern.compile("cron\\((\\S+) (\\S+) (\\S+) (\\S+) (\\S+) (\\S+)\\)")
                .matcher(expression);
        if (cron.matches()) {
            return new Cron(
                    zone,
                    values(cron.group(1), 0, 59),
                    values(cron.group(2), 0, 23),
                    values(cron.group(3), 1, 31),
                    values(cron.group(4), 1, 12),
                    values(cron.group(5), 1, 7));
        }
        throw new IllegalArgumentException("no schedule that the local cloud knows: " + expression);
    }

    private static Recurrence every(Duration period, Instant begin) {
        return instant -> {
            long passed = Math.max(-1, Duration.between(begin, instant).dividedBy(period));
            return Optional.of(begin.plus(period.multipliedBy(passed + 1)));
        };
    }

    private static TreeSet<Integer> values(String field, int from, int to) {
        TreeSet<Integer> values = new TreeSet<>();
        for (String part : field.split(",", -1)) {
            String[] range = part.split("/", 2);
            String[] ends = range[0].split("-", 2);
            boolean all = ends[0].equals("*") || ends[0].equals("?");
            int first = all ? from : Integer.parseInt(ends[0]);
            int last = all || (range.length > 1 && ends.length < 2) ? to : Integer.parseInt(ends[ends.length - 1]);
            int step = range.length > 1 ? Integer.parseInt(range[1]) : 1;
            for (int value = first; value <= last; value += step) {
                values.add(value);
            }
        }
        return values;
    }

    /**
     * A cron expression of EventBridge, years left out.
     *
     * @param weekdays 1 is Sunday
     */
    record Cron(
            ZoneId zone,
            TreeSet<Integer> minutes,
            TreeSet<Integer> hours,
            TreeSet<Integer> days,
            TreeSet<Integer> months,
            TreeSet<Integer> weekdays)
            implements Recurrence {
        private static final int SEARCHED_YEARS = 5;

        @Override
        public Optional<Instant> after(Instant instant) {
            ZonedDateTime time =
                    instant.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            ZonedDateTime limit = time.plusYears(SEARCHED_YEARS);
            while (time.isBefore(limit)) {
                if (!isDay(time)) {
                    time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
                } else if (!hours.contains(time.getHour())) {
                    time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
                } else if (!minutes.contains(time.getMinute())) {
                    time = time.plusMinutes(1);
                } else {
                    return Optional.of(time.toInstant());
                }
            }
            return Optional.empty();
        }

        private boolean isDay(ZonedDateTime time) {
            return months.contains(time.getMonthValue())
                    && days.contains(time.getDayOfMonth())
                    && weekdays.contains(time.getDayOfWeek().getValue() % 7 + 1);
        }
    }
}
