package org.krug.contract.members;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a club's applications, by e-mail address.
 *
 * @param next what to ask for as {@code after} to get more, missing at the end
 */
public record ApplicationPage(
        List<Application> applications, @Nullable String next) {

    /**
     * A person's request to become a member.
     *
     * @param state {@code OPEN} or {@code APPROVED}
     * @param memberId who the person became, missing while the application is open
     * @param email missing where the person became a member and hides it from organisers
     * @param company missing unless the person shows it, as is position
     */
    public record Application(
            @Nullable String email,
            String firstName,
            String lastName,
            String function,
            String industry,
            String city,
            String state,
            @Nullable String memberId,
            @Nullable String company,
            @Nullable String position) {}
}
