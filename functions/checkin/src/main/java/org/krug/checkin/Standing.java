package org.krug.checkin;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * A person's admission as it stands, together with how it came about.
 *
 * @param at the earliest scan's time
 * @param receivedAt when the server heard of that scan
 * @param device which scanned, as are nonce and steward
 * @param conflict whether the registration was lost between scan and arrival
 * @param round how many admissions of the person were taken back so far; scans of earlier rounds count no more
 * @param version counts the changes, from 1
 */
record Standing(
        MemberId member,
        Instant at,
        Instant receivedAt,
        String device,
        String nonce,
        Optional<MemberId> steward,
        boolean walkIn,
        boolean conflict,
        Optional<Instant> undoneAt,
        long round,
        long version) {

    /** The admission that a scan makes where there was none, or none that still stood. */
    static Standing of(Scan scan, Optional<Standing> undone) {
        return of(
                scan,
                scan.marks().conflict(),
                scan.round(),
                undone.map(Standing::version).orElse(0L) + 1);
    }

    /** The same admission by a scan that was made earlier. */
    Standing takenOverBy(Scan scan) {
        return of(scan, conflict, round, version + 1);
    }

    /** The admission taken back. */
    Standing undone(Instant now) {
        return new Standing(
                member,
                at,
                receivedAt,
                device,
                nonce,
                steward,
                walkIn,
                conflict,
                Optional.of(now),
                round + 1,
                version + 1);
    }

    private static Standing of(Scan scan, boolean conflict, long round, long version) {
        return new Standing(
                scan.member(),
                scan.times().scannedAt(),
                scan.times().receivedAt(),
                scan.source().device(),
                scan.source().nonce(),
                scan.source().steward(),
                scan.door().equals(new AtTheDoor.MayEnter(true)),
                conflict,
                Optional.empty(),
                round,
                version);
    }

    boolean isAdmitted() {
        return undoneAt.isEmpty();
    }

    Admission at(EventId event) {
        return new Admission(event, member, at, walkIn, !isAdmitted(), version);
    }
}
