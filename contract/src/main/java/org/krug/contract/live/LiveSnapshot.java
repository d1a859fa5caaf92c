package org.krug.contract.live;

import java.util.Map;

/**
 * The counts of an event at one version.
 *
 * @param type {@code snapshot}
 * @param counts one number for each registration state by its name, and {@code arrived} and {@code walkIns} (those among the arrived)
 * @param arrivals how many arrived in each minute, by the minute's beginning in ISO 8601; minutes without arrivals are left out
 */
public record LiveSnapshot(
        String type, String event, long version, Map<String, Long> counts, Map<String, Long> arrivals) {
    public static final String TYPE = "snapshot";
}
