package org.krug.local.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the local cloud answers; header names as they are to be sent. */
public record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    /** An answer with a body of text in UTF-8. */
    public static HttpAnswer text(int status, String contentType, String body) {
        return new HttpAnswer(
                status, Map.of("Content-Type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8));
    }
}
