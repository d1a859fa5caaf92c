package org.krug.contract.checkin;

/** Why a scan proves nothing. */
public enum CodeFault {
    /** Not a scan or a code in its one form. */
    MALFORMED,
    OTHER_EVENT,
    /** A signature or a seal is wrong. */
    FORGED,
    /** Shown at another time than it was scanned. */
    STALE,
    /** A stored ticket without the phone's part. */
    NOT_ROTATED,
    STATIC_NOT_ALLOWED,
    /** Signed by the event, yet no registration has it. */
    UNKNOWN_TICKET,
    /** The same device sent another scan under this nonce. */
    NONCE_REUSED
}
