package org.krug.contract.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registrations of an event, as organisers see them.
 *
 * @param next what to ask for {@code after} to get the next page; missing on the last one
 */
public record RegistrationPage(
        List<Row> registrations, @Nullable String next) {

    /**
     * One registration.
     *
     * @param name empty when the person left the club
     */
    public record Row(
            String memberId,
            String name,
            String state,
            Instant since,
            @Nullable Instant offeredUntil) {}
}
