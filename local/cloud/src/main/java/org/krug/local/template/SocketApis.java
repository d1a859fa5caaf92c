package org.krug.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.local.template.WebSocketApi.SocketRoute;

/** Reads the WebSocket API, which a template spreads over an API, its routes, integrations and a stage. */
final class SocketApis {
    private static final Pattern FUNCTION = Pattern.compile(":function:([A-Za-z0-9_-]+)");
    private static final Pattern SELECTION = Pattern.compile("\\$request\\.body\\.([A-Za-z0-9_]+)");

    private final Intrinsics intrinsics;
    private final Map<String, Map<String, Object>> resources;
    private final Map<String, LambdaFunction> functions;

    SocketApis(
            Intrinsics intrinsics, Map<String, Map<String, Object>> resources, Map<String, LambdaFunction> functions) {
        this.intrinsics = intrinsics;
        this.resources = resources;
        this.functions = functions;
    }

    Optional<WebSocketApi> read() {
        Map<String, Map<String, Object>> apis = ofType("AWS::ApiGatewayV2::Api");
        apis.entrySet().removeIf(api -> !"WEBSOCKET".equals(api.getValue().get("ProtocolType")));
        if (apis.size() > 1) {
            throw new TemplateException(String.join(", ", apis.keySet()), "the local cloud serves one WebSocket API");
        }
        return apis.entrySet().stream().findFirst().map(api -> api(api.getKey(), api.getValue()));
    }

    private WebSocketApi api(String id, Map<String, Object> properties) {
        String expression = Nodes.text(id, properties, "RouteSelectionExpression");
        Matcher selection = SELECTION.matcher(expression);
        if (!selection.matches()) {
            throw new TemplateException(id, "the local cloud selects routes by $request.body.field, not " + expression);
        }
        Map<String, SocketRoute> routes = new LinkedHashMap<>();
        ofType("AWS::ApiGatewayV2::Route")
                .forEach((routeId, route) -> routes.put(Nodes.text(routeId, route, "RouteKey"), route(routeId, route)));
        String stage = ofType("AWS::ApiGatewayV2::Stage").entrySet().stream()
                .findFirst()
                .map(entry -> Nodes.text(entry.getKey(), entry.getValue(), "StageName"))
                .orElseThrow(() -> new TemplateException(id, "has no stage"));
        return new WebSocketApi(id, stage, selection.group(1), routes);
    }

    private SocketRoute route(String id, Map<String, Object> route) {
        if (!"NONE".equals(route.getOrDefault("AuthorizationType", "NONE"))) {
            throw new TemplateException(id, "the local cloud has no authorizers on WebSocket routes");
        }
        String integration = Nodes.text(id, route, "Target").replaceFirst("^integrations/", "");
        Map<String, Object> target = ofType("AWS::ApiGatewayV2::Integration").get(integration);
        if (target == null) {
            throw new TemplateException(id, "there is no integration " + integration);
        }
        Matcher named = FUNCTION.matcher(Nodes.text(integration, target, "IntegrationUri"));
        String name = named.find() ? named.group(1) : "";
        return functions.values().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .map(function ->
                        new SocketRoute(function.logicalId(), route.containsKey("RouteResponseSelectionExpression")))
                .orElseThrow(() -> new TemplateException(integration, "IntegrationUri names no function: " + name));
    }

    private Map<String, Map<String, Object>> ofType(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        resources.forEach((id, resource) -> {
            if (type.equals(resource.get("Type"))) {
                found.put(id, intrinsics.mapping(id, Nodes.mapping(resource, "Properties")));
            }
        });
        return found;
    }
}
