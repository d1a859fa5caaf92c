package org.krug.local.template;

import java.util.Map;

/**
 * The WebSocket API.
 *
 * @param stage the first part of its path
 * @param selection the name of the body's field that selects a route
 * @param routes by route key
 */
public record WebSocketApi(String logicalId, String stage, String selection, Map<String, SocketRoute> routes) {

    /**
     * @param function its logical id
     * @param answers whether what the function returns goes back to the sender
     */
    public record SocketRoute(String function, boolean answers) {}
}
