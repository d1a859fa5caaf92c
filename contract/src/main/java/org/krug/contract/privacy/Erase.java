package org.krug.contract.privacy;

import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * Asks to erase a person.
 *
 * @param confirmed must be true: it cannot be taken back
 */
public record Erase(Boolean confirmed) {

    public Erase(@Nullable Boolean confirmed) {
        this.confirmed = Require.present("confirmed", confirmed);
        if (!this.confirmed) {
            throw new InvalidInput("confirmed", InvalidInput.Rule.REQUIRED);
        }
    }
}
