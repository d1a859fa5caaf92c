package org.krug.contract.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names for a door without a network, each readable only to who has the ticket's code.
 *
 * @param next what to ask for as {@code after} to get the next ones; missing on the last page
 */
public record SealedNames(List<Sealed> names, @Nullable String next) {

    /**
     * @param entry what the door list calls the ticket
     * @param name the person's name, sealed as {@code docs/codes.md} says
     */
    public record Sealed(String entry, String name) {}
}
