package org.krug.contract;

import java.util.UUID;

/** Which event: a random UUID that says nothing about it. */
public record EventId(UUID value) {

    /**
     * Reads an id from its canonical text, the only form there is.
     *
     * @throws InvalidInput for any other text
     */
    public static EventId of(String text) {
        return new EventId(CanonicalId.parse("eventId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
