package org.krug.contract.insights;

import java.time.Instant;

/**
 * A link to a summary, shown once: only its hash is kept.
 *
 * @param until when it expires
 */
public record SponsorLink(String address, Instant until) {}
