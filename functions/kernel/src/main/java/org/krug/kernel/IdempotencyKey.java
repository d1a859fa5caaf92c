package org.krug.kernel;

import java.time.Instant;
import javax.crypto.SecretKey;

/**
 * What a caller sent along so that sending a request again has no second effect (IETF draft "The Idempotency-Key HTTP Header Field").
 *
 * @param id stands for caller, address and key together; nothing of them can be read out of it
 * @param payload stands for what was sent
 * @param seal derived from the key itself, which is stored nowhere: what is kept under it, only the same request can open
 * @param now when the request came in
 */
public record IdempotencyKey(String id, String payload, SecretKey seal, Instant now) {}
