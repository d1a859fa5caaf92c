package org.krug.contract.events;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/**
 * The moments of an event as an organiser gives them: start and end, and of the others those that differ from the defaults, which
 * {@link #complete} fills in.
 *
 * @param invited by default 12 days before the start, earlier where registration or reconfirmation begins earlier
 * @param registrationCloses by default at the start
 * @param reconfirmationAsked by default 48 hours before the start, or when it is due, if that is earlier
 * @param reconfirmationDue by default 24 hours before the start, or when it is asked, if that is later
 * @param offerHours by default 6
 * @param noOffersAfter by default when the doors open
 * @param doorsOpen by default an hour before the start
 * @param surveyOpens by default at the end
 * @param surveyCloses by default 14 days after the end
 */
public record PlannedTimes(
        @Nullable Instant invited,
        @Nullable Instant registrationCloses,
        @Nullable Instant reconfirmationAsked,
        @Nullable Instant reconfirmationDue,
        @Nullable Integer offerHours,
        @Nullable Instant noOffersAfter,
        @Nullable Instant doorsOpen,
        Instant starts,
        Instant ends,
        @Nullable Instant surveyOpens,
        @Nullable Instant surveyCloses) {
    private static final Duration INVITED_BEFORE = Duration.ofDays(12);
    private static final Duration ASKED_BEFORE = Duration.ofHours(48);
    private static final Duration DUE_BEFORE = Duration.ofHours(24);
    private static final Duration DOORS_OPEN_BEFORE = Duration.ofHours(1);
    private static final int OFFER_HOURS = 6;
    private static final Duration SURVEY_LASTS = Duration.ofDays(14);

    public PlannedTimes {
        starts = EventTimes.moment("times.starts", Require.present("times.starts", starts));
        ends = EventTimes.moment("times.ends", Require.present("times.ends", ends));
    }

    /** Only start and end, all else by default. */
    public static PlannedTimes of(Instant starts, Instant ends) {
        return new PlannedTimes(null, null, null, null, null, null, null, starts, ends, null, null);
    }

    /**
     * All the moments.
     *
     * @throws org.krug.contract.InvalidInput when they don't fit together
     */
    public EventTimes complete() {
        Instant doors = or(doorsOpen, starts.minus(DOORS_OPEN_BEFORE));
        Instant closes = or(registrationCloses, starts);
        Instant asked = or(reconfirmationAsked, earlier(starts.minus(ASKED_BEFORE), or(reconfirmationDue, starts)));
        Instant due = or(reconfirmationDue, later(starts.minus(DUE_BEFORE), asked));
        return new EventTimes(
                or(invited, earlier(starts.minus(INVITED_BEFORE), earlier(closes, asked))),
                closes,
                asked,
                due,
                offerHours == null ? OFFER_HOURS : offerHours,
                or(noOffersAfter, doors),
                doors,
                starts,
                ends,
                or(surveyOpens, ends),
                or(surveyCloses, ends.plus(SURVEY_LASTS)));
    }

    private static Instant or(@Nullable Instant given, Instant otherwise) {
        return given == null ? otherwise : given;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
