package org.krug.local.aws.push;

import java.time.Instant;

/**
 * A push that would have gone to a device.
 *
 * @param sequence grows by one with each push, from 1
 * @param id the id that the sender got
 * @param at when it was sent, on the local clock
 * @param payload what the platform would have been handed
 */
public record Pushed(
        long sequence, String id, Instant at, String endpoint, String platform, String token, String payload) {}
