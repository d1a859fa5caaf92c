package org.krug.contract.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * All the moments of an event, in whole seconds, checked to fit together.
 *
 * @param invited when invitations go out
 * @param registrationCloses from then on nobody registers
 * @param reconfirmationAsked from then on "I will come" can be said a second time
 * @param reconfirmationDue who has not said it by then loses the seat
 * @param offerHours how long an offered seat is kept, 1 to 720 hours
 * @param noOffersAfter from then on no seat is offered
 * @param doorsOpen from then on people are admitted, until the end
 * @param surveyCloses from then on nobody answers the survey
 */
public record EventTimes(
        Instant invited,
        Instant registrationCloses,
        Instant reconfirmationAsked,
        Instant reconfirmationDue,
        int offerHours,
        Instant noOffersAfter,
        Instant doorsOpen,
        Instant starts,
        Instant ends,
        Instant surveyOpens,
        Instant surveyCloses) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * @throws InvalidInput naming the later of two moments that stand in the wrong order
     */
    public EventTimes {
        Require.between("times.offerHours", 1, offerHours, 720);
        invited = moment("times.invited", invited);
        registrationCloses = moment("times.registrationCloses", registrationCloses);
        reconfirmationAsked = moment("times.reconfirmationAsked", reconfirmationAsked);
        reconfirmationDue = moment("times.reconfirmationDue", reconfirmationDue);
        noOffersAfter = moment("times.noOffersAfter", noOffersAfter);
        doorsOpen = moment("times.doorsOpen", doorsOpen);
        starts = moment("times.starts", starts);
        ends = moment("times.ends", ends);
        surveyOpens = moment("times.surveyOpens", surveyOpens);
        surveyCloses = moment("times.surveyCloses", surveyCloses);

        inOrder("invited", invited, "registrationCloses", registrationCloses);
        inOrder("invited", invited, "reconfirmationAsked", reconfirmationAsked);
        inOrder("reconfirmationAsked", reconfirmationAsked, "reconfirmationDue", reconfirmationDue);
        inOrder("reconfirmationDue", reconfirmationDue, "starts", starts);
        inOrder("noOffersAfter", noOffersAfter, "starts", starts);
        inOrder("doorsOpen", doorsOpen, "starts", starts);
        inOrder("starts + 1 min", starts.plus(1, ChronoUnit.MINUTES), "ends", ends);
        inOrder("registrationCloses", registrationCloses, "ends", ends);
        inOrder("starts", starts, "surveyOpens", surveyOpens);
        inOrder("surveyOpens + 1 min", surveyOpens.plus(1, ChronoUnit.MINUTES), "surveyCloses", surveyCloses);
        inOrder("ends", ends, "surveyCloses", surveyCloses);
    }

    /** A moment between the years 2000 and 2200, cut to the second: calendars know nothing finer. */
    static Instant moment(String field, Instant given) {
        if (given.isBefore(EARLIEST)) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_SMALL, EARLIEST.toString());
        }
        if (given.isAfter(LATEST)) {
            throw new InvalidInput(field, InvalidInput.Rule.TOO_LARGE, LATEST.toString());
        }
        return given.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void inOrder(String earlier, Instant first, String later, Instant second) {
        if (second.isBefore(first)) {
            throw new InvalidInput("times." + later, InvalidInput.Rule.WRONG_ORDER, "times." + earlier);
        }
    }
}
