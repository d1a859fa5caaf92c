package org.krug.contract.members;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;
import org.krug.contract.Require;

/**
 * Asks for a new club. Who asks becomes its first member and owner.
 *
 * @param name the club's, at most 120 characters
 * @param language the one its mails are written in unless a member chose another
 * @param firstName of who asks, at most 100 characters, as is the last name, which may be empty
 */
public record CreateClub(String name, Language language, String firstName, String lastName) {

    public CreateClub(
            @Nullable String name, @Nullable Language language, @Nullable String firstName, @Nullable String lastName) {
        this.name = Require.line("name", name, 120);
        this.language = Require.present("language", language);
        this.firstName = Require.line("firstName", firstName, 100);
        this.lastName = Require.optionalLine("lastName", lastName, 100);
    }
}
