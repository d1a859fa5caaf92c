package org.krug.kernel;

/** Why a request could not be read at all. */
enum Malformed {
    NO_BODY,
    NOT_JSON,
    MORE_AFTER_THE_END,
    /** It is JSON, but a list or a bare value where an object is wanted, or the other way round. */
    ANOTHER_KIND,
    /** A percent sign with no number behind it. */
    BROKEN_ESCAPE
}
