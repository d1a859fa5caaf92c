package org.krug.checkin;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.ScanKind;

/**
 * The fact that somebody was scanned. It never changes.
 *
 * @param member who was scanned
 * @param door what the rules said at its time
 * @param round how many of the person's admissions had been taken back before it came in
 */
record Scan(MemberId member, Source source, Times times, AtTheDoor door, Marks marks, long round) {

    /**
     * Who scanned.
     *
     * @param device a steward's device, or the person's own phone
     * @param sequence counts the device's scans
     * @param nonce marks the scan among the device's
     * @param steward nobody for the person's own phone
     */
    record Source(ScanKind kind, String device, long sequence, String nonce, Optional<MemberId> steward) {
        /** The attendee's own phone: of all of a person's phones, as of one device, each knows what the others did. */
        static Source ownPhone(MemberId member, String nonce) {
            return new Source(ScanKind.VENUE, ownPhone(member), 0, nonce, Optional.empty());
        }

        /** No device of a steward can have such a name. */
        static String ownPhone(MemberId member) {
            return "own:" + member;
        }
    }

    /**
     * All by the server's clock, but for the device's own.
     *
     * @param receivedAt when the server heard of it
     * @param knownUpTo what the server had heard by then the scanner could know
     */
    record Times(
            Instant scannedAt, Optional<Instant> deviceTime, Instant receivedAt, Instant knownUpTo, boolean online) {
        /** A scan sent at once, which knows all that the server does. */
        static Times online(Instant scannedAt, Optional<Instant> deviceTime, Instant now) {
            return new Times(scannedAt, deviceTime, now, now, true);
        }
    }

    /**
     * What stewards should know of it.
     *
     * @param unconfirmed it came late, or from a clock that nobody has measured
     * @param conflict the registration was lost between the scan and its arrival
     */
    record Marks(boolean unconfirmed, boolean conflict) {}

    boolean couldKnowOf(Scan other) {
        return source.device().equals(other.source.device())
                || !other.times.receivedAt().isAfter(times.knownUpTo());
    }

    /** The same under another mark among the device's scans. */
    Scan marked(String nonce) {
        Source marked = new Source(source.kind(), source.device(), source.sequence(), nonce, source.steward());
        return new Scan(member, marked, times, door, marks, round);
    }

    Scan with(Times changed) {
        return new Scan(member, source, changed, door, marks, round);
    }

    Scan with(Marks changed) {
        return new Scan(member, source, times, door, changed, round);
    }

    Scan inRound(long changed) {
        return new Scan(member, source, times, door, marks, changed);
    }
}
