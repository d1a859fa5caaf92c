package org.krug.contract.members;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;
import org.krug.contract.Require;

/**
 * Agrees to a club's text of consent.
 *
 * @param version which text was read; only the club's newest can be agreed to
 * @param language in which it was read
 */
public record GiveConsent(Integer version, Language language) {

    public GiveConsent(@Nullable Integer version, @Nullable Language language) {
        this.version = Require.present("version", version);
        this.language = Require.present("language", language);
    }
}
