package org.krug.app.identity;

import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * What proves who somebody is.
 *
 * @param email whom it was mailed to
 * @param access goes with each request
 * @param refresh gets the next access token
 * @param until when the access token ends, by the device's clock
 */
@Json
public record Tokens(String email, String access, String refresh, Instant until) {}
