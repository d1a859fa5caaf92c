package org.krug.local.template;

import java.util.List;

/**
 * An event-source mapping from a table's stream to a function.
 *
 * @param id the function's logical id and the event's name
 * @param function its logical id
 * @param table the table's name
 * @param retries how often a failed batch is tried again
 * @param bisect whether a failed batch is split
 * @param partialFailures whether the function names the records that failed
 * @param filters patterns as JSON, any of which may match; empty lets everything through
 */
public record StreamSource(
        String id,
        String function,
        String table,
        int batchSize,
        int retries,
        boolean bisect,
        boolean partialFailures,
        List<String> filters) {}
