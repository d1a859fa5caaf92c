package org.krug.local.streams;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Records that a function could not handle, given up after the last try.
 *
 * @param id names it among all
 * @param function the function's logical id
 * @param firstSequence the first record's sequence number in its shard
 * @param attempts how often the function was tried
 * @param failedAt by the local cloud's clock, ISO 8601
 * @param event what the function is to be given again
 */
public record FailedBatch(
        String id,
        String mapping,
        String function,
        String table,
        String shard,
        String firstSequence,
        String lastSequence,
        int attempts,
        String error,
        String failedAt,
        JsonNode event) {}
