package org.krug.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes parts of paths. */
public final class PathParts {
    private PathParts() {}

    /**
     * Decodes percent signs; a plus is a plus, unlike in a query.
     *
     * @throws IllegalArgumentException when a percent sign encodes nothing
     */
    public static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
