package org.krug.contract.checkin;

/** What came of a scan. */
public enum ScanOutcome {
    /** It is the person's admission. */
    ADMITTED,
    /** The person was in already, and whoever scanned could know it. */
    ALREADY_ADMITTED,
    /** The person was in already, and whoever scanned could not know it: two may have come in on one ticket. */
    DOUBLE_ADMISSION,
    /** Not admitted; the reason stands beside it. */
    REFUSED,
    /** It could not be taken for a scan of this event; stewards see it in the quarantine. */
    QUARANTINED
}
