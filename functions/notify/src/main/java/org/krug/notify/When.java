package org.krug.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.krug.contract.Language;
import org.krug.events.Event;

/** Moments as people say them, in the event's zone. */
final class When {
    private When() {}

    /** From when to when the event is, with the zone's name: the reader may be elsewhere. */
    static String event(Event event, Language language) {
        ZonedDateTime starts = event.times().starts().atZone(event.zone());
        ZonedDateTime ends = event.times().ends().atZone(event.zone());
        boolean sameDay = starts.toLocalDate().equals(ends.toLocalDate());
        String day = format(starts, "EEEE, d MMMM uuuu, HH:mm", language);
        String end = sameDay ? "–" + format(ends, "HH:mm", language) : " – " + moment(ends, language);
        return capitalised(day, language) + end + " (" + event.zone().getDisplayName(TextStyle.FULL, language.locale())
                + ")";
    }

    /** A moment; without the day when it is the reader's today. */
    static String moment(Instant moment, ZoneId zone, Language language, Instant today) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = today.atZone(zone).toLocalDate();
        return local.toLocalDate().equals(day) ? format(local, "HH:mm", language) : moment(local, language);
    }

    private static String moment(ZonedDateTime moment, Language language) {
        return format(moment, language == Language.RU ? "HH:mm, d MMMM" : "HH:mm 'on' d MMMM", language);
    }

    private static String format(ZonedDateTime moment, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment);
    }

    private static String capitalised(String text, Language language) {
        Locale locale = language.locale();
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
