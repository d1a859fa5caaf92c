package org.krug.contract;

import java.util.Locale;

/** Every refusal Krug knows. The {@link #uri()} is stable; titles and texts are for people and may change. */
public enum ProblemType {
    // What any request can run into
    MALFORMED_REQUEST(400),
    INVALID_FIELD(400),
    NOT_SIGNED_IN(401),
    NOT_BOUND(403),
    NOT_ALLOWED(403),
    NOT_A_MEMBER(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CHANGED_MEANWHILE(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    KEY_REUSED(422),
    BUSY(503),
    UNEXPECTED(500),

    // Members
    UNREADABLE_IMPORT(400),
    LAST_OWNER(409),

    // Events
    EVENT_NOT_PUBLISHED(409),
    EVENT_CANCELLED(409),
    EVENT_OVER(409),
    TOO_MANY_MESSAGES(429),
    DOORS_TURNED_TOO_OFTEN(409),

    // Registration
    REGISTRATION_CLOSED(409),
    NOT_POSSIBLE_NOW(409),
    RECONFIRMATION_NOT_OPEN(409),
    LINK_INVALID(404),
    NO_TICKET(409),
    STATIC_TICKETS_NOT_ALLOWED(409),

    // Check-in
    TOO_EARLY_AT_THE_DOOR(409),
    REFUSED_AT_THE_DOOR(409),
    ALREADY_ADMITTED(409),
    DOORS_CLOSED(409),
    DOORS_SHUT(409),
    CODE_INVALID(400),
    CODE_STALE(409),
    CLAIM_USED(409),
    UNDO_NOT_POSSIBLE(409),
    NONCE_REUSED(409),

    // Feedback
    SURVEY_NOT_OPEN(409),
    SURVEY_CLOSED(409),
    WAS_NOT_THERE(403),
    ALREADY_ANSWERED(409),

    // Mentoring
    ROUND_ALREADY_MATCHED(409),
    ROUND_NOT_MATCHED(409),

    // Live counts
    UNKNOWN_MESSAGE(400),
    LIVE_ENDED(410),

    // Insights
    SUMMARY_NOT_READY(409),
    LINK_EXPIRED(410);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** The key of its texts and the end of its address, such as {@code registration-closed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's type as RFC 9457 wants it: a URI that never changes. */
    public String uri() {
        return "urn:krug:problem:" + slug();
    }
}
