package org.krug.app.mobile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Attach hands over of a push that was opened. Android's is put together without escaping and an iPhone's is printed by another library, so neither is read
 * as JSON: the one thing that Krug's pushes carry is an id, and that has a shape of its own.
 */
final class PushPayload {
    private static final Pattern ID =
            Pattern.compile("\"?\\bid\"?\\s*[:=]\\s*\"?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");

    private PushPayload() {}

    /** The id of what lies in the inbox; absent when the push is not Krug's. */
    static Optional<String> notice(String payload) {
        Matcher id = ID.matcher(payload);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
