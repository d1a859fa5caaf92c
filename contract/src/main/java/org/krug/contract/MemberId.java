package org.krug.contract;

import java.util.UUID;

/** Which member: a random UUID that says nothing about it. */
public record MemberId(UUID value) {

    /**
     * Reads an id from its canonical text, the only form there is.
     *
     * @throws InvalidInput for any other text
     */
    public static MemberId of(String text) {
        return new MemberId(CanonicalId.parse("memberId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
