package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what came out with what was expected, number by number: nothing expected is passed over, and nothing that came besides. */
final class Comparison {
    private Comparison() {}

    static List<Point> points(JsonNode expected, JsonNode got) {
        Map<String, String> wanted = leaves(expected);
        Map<String, String> found = leaves(got);
        Set<String> names = new LinkedHashSet<>(wanted.keySet());
        names.addAll(found.keySet());
        return names.stream()
                .map(name -> new Point(
                        name, wanted.getOrDefault(name, Point.NOTHING), found.getOrDefault(name, Point.NOTHING)))
                .filter(point -> !isZeroUnsaid(point))
                .toList();
    }

    /** A count of 0 and a count left out say the same. */
    private static boolean isZeroUnsaid(Point point) {
        return point.expected().equals(Point.NOTHING) && point.got().equals("0")
                || point.got().equals(Point.NOTHING) && point.expected().equals("0");
    }

    private static Map<String, String> leaves(JsonNode tree) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (!node.isObject()) {
            leaves.put(path, node.toString());
            return;
        }
        node.properties()
                .forEach(field -> collect(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), leaves));
    }
}
