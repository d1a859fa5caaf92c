package org.krug.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * How an event's seats stand.
 *
 * @param held REGISTERED, RECONFIRMED, OFFERED and ATTENDED
 * @param waiting who waits for a seat; people who walked in don't
 * @param lastPlace the number that the last one in line drew
 * @param reconfirmationSettled the due time for which those who did not reconfirm have lost their seats
 */
record Seats(int held, int waiting, long lastPlace, Optional<Instant> reconfirmationSettled) {
    static final Seats UNTOUCHED = new Seats(0, 0, 0, Optional.empty());

    /** Whether somebody who confirms gets a seat. */
    boolean free(int capacity) {
        return held < capacity && waiting == 0;
    }
}
