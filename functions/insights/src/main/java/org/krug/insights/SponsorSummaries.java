package org.krug.insights;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.krug.contract.ProblemType;
import org.krug.contract.insights.AttendanceSummary;
import org.krug.contract.insights.SponsorLink;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.kernel.Settings;

/** Makes summaries and the expiring links that lead to them. */
@Singleton
final class SponsorSummaries {
    private static final int TOKEN_BYTES = 24;

    private final Attendees attendees;
    private final Events events;
    private final SummaryStore store;
    private final SecureRandom random;

    SponsorSummaries(Attendees attendees, Events events, SummaryStore store, SecureRandom random) {
        this.attendees = attendees;
        this.events = events;
        this.store = store;
        this.random = random;
    }

    /** A new link to the event's summary, which is made and frozen with the first link; refused before the event's end. */
    Outcome<SponsorLink> makeLink(Event event, Duration goodFor, Instant now, Once<SponsorLink> once) {
        Instant ends = event.times().ends();
        if (now.isBefore(ends)) {
            return Outcome.refused(
                    Refusal.of(ProblemType.SUMMARY_NOT_READY).with("ends", ends).in(event.zone()));
        }
        if (store.find(event.id()).isEmpty()) {
            store.keepFirst(event.id(), attendees.summary(event));
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = now.plus(goodFor);
        SponsorLink link = new SponsorLink(Settings.publicAddress() + "/s/" + token, until);
        store.keepLink(hash(token), new SummaryStore.Link(event.club(), event.id(), until), once.from(kept -> link));
        return Outcome.done(link);
    }

    /** The summary a link leads to; refused for unknown links and for expired ones. */
    Outcome<AttendanceSummary> byLink(String token, Instant now) {
        return store.link(hash(token))
                .<Outcome<AttendanceSummary>>map(link -> {
                    if (now.isAfter(link.until())) {
                        return Outcome.refused(Refusal.of(ProblemType.LINK_EXPIRED)
                                .since(
                                        link.until(),
                                        events.find(link.event()).orElseThrow().zone()));
                    }
                    return Outcome.done(store.find(link.event()).orElseThrow());
                })
                .orElseGet(() -> Outcome.refused(ProblemType.LINK_INVALID));
    }

    /** What is kept of a token, so that the table gives no link away. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
