package org.krug.app.screens;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as people say them, in the event's zone: "tomorrow at 12:00". */
public final class Moments {
    private static final int DAYS_NAMED = 6;

    private final Words words;
    private final ZoneId phone;

    /**
     * @param phone the phone's own zone
     */
    public Moments(Words words, ZoneId phone) {
        this.words = words;
        this.phone = phone;
    }

    /** Day and time, with the event's zone where the phone's clock shows another time. */
    public String say(Instant moment, ZoneId event, Instant now) {
        ZonedDateTime there = moment.atZone(event);
        String time = words.text(
                "moment.at", day(there.toLocalDate(), now.atZone(event).toLocalDate()), time(there));
        return time + zone(moment, event);
    }

    /** Day and time by the phone's own clock. */
    public String sayHere(Instant moment, Instant now) {
        return sayThere(moment.atZone(phone), now);
    }

    /** From the one to the other, on one day where they are. */
    public String span(Instant from, Instant to, ZoneId event, Instant now) {
        ZonedDateTime begin = from.atZone(event);
        ZonedDateTime end = to.atZone(event);
        if (!begin.toLocalDate().equals(end.toLocalDate())) {
            return words.text("moment.over-days", sayThere(begin, now), sayThere(end, now)) + zone(from, event);
        }
        String day = day(begin.toLocalDate(), now.atZone(event).toLocalDate());
        return words.text("moment.span", day, time(begin), time(end)) + zone(from, event);
    }

    /** When it was or will be, with its day unless that is today: "at 12:03", "yesterday at 12:03". */
    public String briefly(Instant moment, ZoneId event, Instant now) {
        return isToday(moment, event, now)
                ? words.text("moment.time", time(moment, event)) + zone(moment, event)
                : say(moment, event, now);
    }

    /** What stands after "until", with its day unless that is today: "18:40", "Monday at 18:40". */
    public String until(Instant moment, ZoneId event, Instant now) {
        ZonedDateTime there = moment.atZone(event);
        String day = day(there.toLocalDate(), now.atZone(event).toLocalDate(), "until.");
        String said = isToday(moment, event, now) ? time(there) : words.text("moment.until", day, time(there));
        return said + zone(moment, event);
    }

    private static boolean isToday(Instant moment, ZoneId event, Instant now) {
        return moment.atZone(event).toLocalDate().equals(now.atZone(event).toLocalDate());
    }

    /** Only the time. */
    public String time(Instant moment, ZoneId event) {
        return time(moment.atZone(event));
    }

    /** What is left, as a clock that runs down shows it. Nothing is left after the moment. */
    public String left(Instant moment, Instant now) {
        long seconds = Math.max(0, ChronoUnit.SECONDS.between(now, moment));
        if (seconds >= 3600) {
            return words.text("left.hours", seconds / 3600, seconds / 60 % 60);
        }
        return words.text("left.minutes", seconds / 60, seconds % 60);
    }

    private String sayThere(ZonedDateTime there, Instant now) {
        LocalDate today = now.atZone(there.getZone()).toLocalDate();
        return words.text("moment.at", day(there.toLocalDate(), today), time(there));
    }

    private String day(LocalDate day, LocalDate today) {
        return day(day, today, "day.");
    }

    /** @param weekdays where the words for them stand: Russian says a day otherwise when something lasts until then */
    private String day(LocalDate day, LocalDate today, String weekdays) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away >= -1 && away <= 1) {
            return words.text(away == 0 ? "day.today" : away == 1 ? "day.tomorrow" : "day.yesterday");
        }
        if (away > 0 && away <= DAYS_NAMED) {
            return words.text(weekdays + day.getDayOfWeek().name().toLowerCase(Locale.ROOT));
        }
        String pattern = words.text(day.getYear() == today.getYear() ? "day.date" : "day.date-and-year");
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
    }

    private static String time(ZonedDateTime there) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(there);
    }

    private String zone(Instant moment, ZoneId event) {
        if (event.getRules().getOffset(moment).equals(phone.getRules().getOffset(moment))) {
            return "";
        }
        return " " + words.text("moment.zone", event.getDisplayName(TextStyle.FULL, words.locale()));
    }
}
