package org.krug.contract.insights;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/**
 * Asks for a link to an event's summary.
 *
 * @param days how long it is good, 1 to 90; 30 where it is not given
 */
public record SponsorLinkRequest(@Nullable Integer days) {
    public SponsorLinkRequest {
        days = Require.between("days", 1, days == null ? 30 : days, 90);
    }

    /** How long the link is good. */
    public int goodForDays() {
        return days == null ? 30 : days;
    }
}
