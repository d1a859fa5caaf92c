package org.krug.contract.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with their place at an event. */
public enum RegistrationAction {
    /** Asks for a place; takes none yet. */
    REGISTER,
    /** Says for the first time "I will come", and takes a seat or a place on the waitlist. */
    CONFIRM,
    /** Takes the seat that was offered. */
    ACCEPT,
    /** Says "I will come" again, shortly before the event. */
    RECONFIRM,
    /** Gives the place up. */
    CANCEL;

    /** The word in addresses, forms and texts, such as {@code confirm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of this word; letter case matters. */
    public static Optional<RegistrationAction> of(@Nullable String word) {
        return Stream.of(values()).filter(action -> action.word().equals(word)).findFirst();
    }
}
