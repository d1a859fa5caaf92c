package org.krug.notify;

/** Where mail is posted. */
interface Postbox {

    /** What the post said. */
    enum Posted {
        ACCEPTED,
        /** This mail will never be accepted, for instance because of its address: trying again is of no use. */
        REFUSED
    }

    /**
     * @throws RuntimeException when it may be tried again: too much mail at once, no connection
     */
    Posted post(Mail mail);
}
