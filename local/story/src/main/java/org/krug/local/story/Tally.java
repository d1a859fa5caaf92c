package org.krug.local.story;

import java.util.Map;
import java.util.TreeMap;

/** Counts by name. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** By name, in alphabetical order. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
