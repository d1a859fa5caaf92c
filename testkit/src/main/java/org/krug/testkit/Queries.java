package org.krug.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Query strings as the gateway hands them over: decoded, repeated names joined by commas. */
final class Queries {
    private Queries() {}

    static Map<String, String> parse(String query) {
        Map<String, String> parsed = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                String value = sides.length > 1 ? decode(sides[1]) : "";
                parsed.merge(decode(sides[0]), value, (one, other) -> one + "," + other);
            }
        }
        return parsed;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
