package org.krug.contract.live;

import java.util.Map;

/**
 * What became of the counts between two versions. It fits a client that is at version {@code from}; one that is further passes it over; any other
 * has missed something and asks for a snapshot.
 *
 * @param type {@code change}
 * @param counts the new numbers of what changed, as in {@link LiveSnapshot#counts}
 * @param arrivals the new numbers of the minutes that changed; 0 where an admission was taken back
 */
public record LiveChange(
        String type, String event, long from, long version, Map<String, Long> counts, Map<String, Long> arrivals) {
    public static final String TYPE = "change";
}
