package org.krug.contract.members;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as the caller may see them.
 *
 * @param roles {@code MEMBER} always, and {@code ORGANISER} or {@code OWNER}
 * @param email missing unless the caller is an organiser or the member themself
 * @param company missing unless the member agreed that company and position are disclosed, or is the caller
 * @param disclosed whether company and position are disclosed; told to the member themself only
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
