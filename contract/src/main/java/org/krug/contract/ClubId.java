package org.krug.contract;

import java.util.UUID;

/** Which club: a random UUID that says nothing about it. */
public record ClubId(UUID value) {

    /**
     * Reads an id from its canonical text, the only form there is.
     *
     * @throws InvalidInput for any other text
     */
    public static ClubId of(String text) {
        return new ClubId(CanonicalId.parse("clubId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
