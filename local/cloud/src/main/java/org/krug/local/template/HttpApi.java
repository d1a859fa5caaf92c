package org.krug.local.template;

import java.util.List;
import java.util.Optional;

/**
 * The HTTP API.
 *
 * @param authorizer who checks tokens of the routes that want one
 */
public record HttpApi(List<HttpRoute> routes, Optional<JwtAuthorizer> authorizer, Optional<Cors> cors) {

    /**
     * @param method upper case, or "ANY"
     * @param path with {variables} and at most one {greedy+}; "$default" catches everything
     * @param function its logical id
     */
    public record HttpRoute(String method, String path, String function, boolean authorized) {

        /** As API Gateway writes it. */
        public String key() {
            return path.equals("$default") ? path : method + " " + path;
        }
    }

    /** What a token must say about its issuer and whom it was made for. */
    public record JwtAuthorizer(String issuer, List<String> audience) {}

    /**
     * @param maxAge seconds
     */
    public record Cors(
            List<String> origins,
            List<String> methods,
            List<String> headers,
            List<String> exposed,
            boolean credentials,
            Optional<Integer> maxAge) {}
}
