package org.krug.events;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.krug.contract.Language;

/**
 * Events as an iCalendar file (RFC 5545), for one event, for a club's feed and for a member's own.
 *
 * <p>An event keeps its UID for ever and in every feed; SEQUENCE grows with its changes, so that a calendar that took the event over from a
 * letter follows the feed. Times stand in UTC, which needs no VTIMEZONE and is shown in the reader's own zone. There is no METHOD: that would
 * make the file a message to accept or decline.
 */
public final class Calendar {
    /** What calendars are sent as. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private Calendar() {}

    /** How sure it is that the reader goes. */
    public enum Standing {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * An event in a calendar.
     *
     * @param standing overridden by the event's own cancellation
     * @param note lines put before the event's description, such as what the reader's registration says; may be empty
     * @param changes how often standing or note changed: calendars take over an entry when event's and reader's changes together grow
     * @param changed when the entry last changed, through the event or the reader
     */
    public record Entry(Event event, Standing standing, String note, long changes, Instant changed) {

        /** The event as everybody sees it. */
        public static Entry of(Event event) {
            return new Entry(event, Standing.CONFIRMED, "", 0, event.changed());
        }

        /** The event with what it is to one reader. */
        public static Entry of(Event event, Standing standing, String note, long changes, Instant changed) {
            Instant latest = changed.isAfter(event.changed()) ? changed : event.changed();
            return new Entry(event, standing, note, changes, latest);
        }

        private boolean cancelled() {
            return standing == Standing.CANCELLED || event.status() == Event.Status.CANCELLED;
        }
    }

    /**
     * The calendar's text.
     *
     * @param language in which its texts are
     * @param name what calendar programs call the feed; empty for a single event
     */
    public static String text(Language language, String name, List<Entry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Krug//Krug//" + language);
        if (!name.isEmpty()) {
            calendar.setName(name);
            // RFC 7986 came late: many programs still know only the older name of it.
            calendar.setExperimentalProperty("X-WR-CALNAME", escaped(name));
            calendar.setRefreshInterval(Duration.builder().hours(1).build());
        }
        entries.stream().map(Calendar::component).forEach(calendar::addEvent);
        return FoldedLines.of(Biweekly.write(calendar).foldLines(false).go());
    }

    /** The library writes properties that it does not know as they are, while readers take them for text. */
    private static String escaped(String line) {
        return line.replaceAll("([\\\\;,])", "\\\\$1");
    }

    private static VEvent component(Entry entry) {
        Event event = entry.event();
        VEvent component = new VEvent();
        component.setUid(event.id().toString());
        component.setDateTimeStamp(Date.from(entry.changed()));
        component.setLastModified(Date.from(entry.changed()));
        component.setSequence(Math.toIntExact(event.version() - 1 + entry.changes()));
        component.setStatus(status(entry));
        component.setTransparency(entry.cancelled());
        component.setDateStart(Date.from(event.times().starts()));
        component.setDateEnd(Date.from(event.times().ends()));
        component.setSummary(event.title());
        String description = (entry.note() + "\n\n" + event.description()).strip();
        if (!description.isEmpty()) {
            component.setDescription(description);
        }
        if (!event.place().isEmpty()) {
            component.setLocation(event.place());
        }
        return component;
    }

    private static Status status(Entry entry) {
        if (entry.cancelled()) {
            return Status.cancelled();
        }
        return entry.standing() == Standing.TENTATIVE ? Status.tentative() : Status.confirmed();
    }
}
