package org.krug.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A club's two events as an organiser enters them, by the time it is: one is on, one is to come. */
final class DemoEvents {
    private static final Duration DOORS = Duration.ofMinutes(30);
    static final Duration LENGTH = Duration.ofHours(3);
    private static final Duration DUE_BEFORE_START = Duration.ofMinutes(5);
    private static final Duration INVITED_BEFORE = Duration.ofDays(12);
    private static final int DAYS_AHEAD = 21;
    private static final int SEATS_LATER = 40;
    private static final LocalTime IN_THE_EVENING = LocalTime.of(19, 0);

    private final DemoClub club;
    private final Instant now;

    DemoEvents(DemoClub club, Instant now) {
        this.club = club;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    Instant tonightStarts() {
        return now.plus(DOORS);
    }

    Instant laterStarts() {
        return now.atZone(club.zone()).plusDays(DAYS_AHEAD).with(IN_THE_EVENING).toInstant();
    }

    /** The event that is on, while nobody has been asked yet to say a second time that they come. */
    Map<String, Object> tonightBeforeAsking(long seats) {
        return tonight(seats, tonightStarts().minus(DUE_BEFORE_START));
    }

    /** The event that is on: since yesterday members are asked to say it a second time. */
    Map<String, Object> tonight(long seats) {
        return tonight(seats, now.minus(Duration.ofDays(1)));
    }

    private Map<String, Object> tonight(long seats, Instant asked) {
        Instant starts = tonightStarts();
        Map<String, Object> times = new HashMap<>();
        times.put("invited", now.minus(INVITED_BEFORE).toString());
        times.put("reconfirmationAsked", asked.toString());
        times.put("reconfirmationDue", starts.minus(DUE_BEFORE_START).toString());
        times.put("noOffersAfter", starts.toString());
        times.put("doorsOpen", now.minus(DOORS).toString());
        times.put("starts", starts.toString());
        times.put("ends", starts.plus(LENGTH).toString());
        return plan("tonight", starts, seats, times);
    }

    /** The event to come, open for registration from now on. */
    Map<String, Object> later() {
        Instant starts = laterStarts();
        return plan(
                "later",
                starts,
                SEATS_LATER,
                Map.of(
                        "invited", now.toString(),
                        "starts", starts.toString(),
                        "ends", starts.plus(LENGTH).toString()));
    }

    private Map<String, Object> plan(String key, Instant starts, long seats, Map<String, Object> times) {
        return Map.of(
                "title", club.word(key + ".title"),
                "description", club.word(key + ".description"),
                "place", club.word(key + ".place"),
                "timeZone", club.zone().getId(),
                "capacity", seats,
                "agenda", agenda(club.word(key + ".agenda"), starts),
                "times", times);
    }

    private static List<Map<String, String>> agenda(String points, Instant starts) {
        return Stream.of(points.split(" ; ", -1))
                .map(point -> point.split("[|]", -1))
                .map(parts -> Map.of(
                        "at",
                        starts.plus(Duration.ofMinutes(Long.parseLong(parts[0])))
                                .toString(),
                        "title",
                        parts[1],
                        "who",
                        parts[2]))
                .toList();
    }
}
