package org.krug.contract.members;

import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * A club's new text of consent, at most 20,000 characters in each language; at least one of them.
 *
 * @param russian empty where there is none
 * @param english empty where there is none
 */
public record SetConsentText(String russian, String english) {
    private static final int LONGEST = 20_000;

    public SetConsentText(@Nullable String russian, @Nullable String english) {
        this.russian = Require.optionalText("russian", russian, LONGEST);
        this.english = Require.optionalText("english", english, LONGEST);
        if (this.russian.isBlank() && this.english.isBlank()) {
            throw new InvalidInput("russian", InvalidInput.Rule.REQUIRED);
        }
    }
}
