package org.krug.contract.members;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as the caller may see them.
 *
 * @param roles {@code MEMBER} always, and {@code ORGANISER} or {@code OWNER}
 * @param email missing unless the member shows it to the caller, as are company and position
 * @param disclosed whether the club sees company and position; told to the member themself only
 */
public record MemberView(
        String memberId,
        String firstName,
        String lastName,
        String function,
        String industry,
        String city,
        List<String> roles,
        @Nullable String email,
        @Nullable String company,
        @Nullable String position,
        @Nullable Boolean disclosed) {}
