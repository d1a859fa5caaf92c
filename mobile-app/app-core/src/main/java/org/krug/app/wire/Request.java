package org.krug.app.wire;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request.
 *
 * @param address whole, with scheme and host
 * @param body JSON, absent for none
 */
public record Request(String method, String address, Map<String, String> headers, Optional<String> body) {

    public Request {
        headers = Map.copyOf(headers);
    }
}
