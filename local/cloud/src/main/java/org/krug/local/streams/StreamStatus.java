package org.krug.local.streams;

import java.util.Map;
import org.krug.local.template.StreamSource;

/**
 * How far a mapping has come.
 *
 * @param checkpoints the last sequence number handled, by shard
 */
public record StreamStatus(StreamSource source, Map<String, String> checkpoints) {}
