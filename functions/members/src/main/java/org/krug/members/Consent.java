package org.krug.members;

import java.time.Instant;
import java.util.Optional;

/**
 * What a member last said to the club's text of consent.
 *
 * @param acts how often they said something
 * @param version the text it was about
 */
public record Consent(int acts, Optional<Said> said, int version, Optional<Instant> since) {
    /** Before the member said anything. */
    public static final Consent NONE = new Consent(0, Optional.empty(), 0, Optional.empty());

    /** What can be said. */
    public enum Said {
        GIVEN,
        WITHDRAWN
    }

    /** Whether the member took it back: then the club writes no letters to them. */
    public boolean withdrawn() {
        return said.equals(Optional.of(Said.WITHDRAWN));
    }

    boolean given() {
        return said.equals(Optional.of(Said.GIVEN));
    }
}
