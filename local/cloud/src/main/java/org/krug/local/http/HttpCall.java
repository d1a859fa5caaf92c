package org.krug.local.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it reached the local cloud.
 *
 * @param method upper case
 * @param path the raw path, still percent-encoded, beginning with a slash
 * @param rawQuery the query without its question mark, empty when there is none
 * @param headers names in lower case
 * @param body empty when there is none
 * @param sourceIp the caller's address
 */
public record HttpCall(
        String method, String path, String rawQuery, Map<String, List<String>> headers, byte[] body, String sourceIp) {

    /** The first value of a header, its name in lower case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
