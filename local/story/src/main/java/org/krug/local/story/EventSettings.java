package org.krug.local.story;

import java.time.Instant;
import java.time.ZoneId;

/** The event as expected.json sets it. */
record EventSettings(
        String title,
        ZoneId zone,
        int capacity,
        int offerHours,
        Instant invited,
        Instant registrationCloses,
        Instant reconfirmationAsked,
        Instant reconfirmationDue,
        Instant noOffersAfter,
        Instant doorsOpen,
        Instant starts,
        Instant ends,
        Instant surveyOpens,
        Instant surveyCloses) {}
