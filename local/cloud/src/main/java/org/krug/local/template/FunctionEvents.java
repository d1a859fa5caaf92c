package org.krug.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.krug.local.template.HttpApi.HttpRoute;

/** Gathers what calls the functions: routes, streams and schedules. */
final class FunctionEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH_SIZE = 100;
    private static final Set<String> AUTH_KEYS = Set.of("Authorizer");

    private record Stream(String id, String function, Map<String, Object> properties) {}

    private final Intrinsics intrinsics;
    private final List<HttpRoute> routes = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<RecurringSchedule> schedules = new ArrayList<>();

    FunctionEvents(Intrinsics intrinsics) {
        this.intrinsics = intrinsics;
    }

    void read(String function, Map<String, Object> events) {
        events.forEach((name, value) -> {
            String id = function + "." + name;
            Map<String, Object> event = Nodes.asMapping(id, value);
            Map<String, Object> properties = intrinsics.mapping(id, Nodes.mapping(event, "Properties"));
            switch (Nodes.text(id, event, "Type")) {
                case "HttpApi" -> routes.add(route(id, function, properties));
                case "DynamoDB" -> streams.add(new Stream(id, function, properties));
                case "ScheduleV2", "Schedule" -> schedules.add(schedule(id, function, properties));
                case "EventBridgeRule" -> {
                    // What SES tells of mails: here every mail arrives.
                }
                default ->
                    throw new TemplateException(
                            id,
                            "the local cloud has no events of type " + event.get("Type")
                                    + "; it knows HttpApi, DynamoDB and ScheduleV2");
            }
        });
    }

    List<HttpRoute> routes() {
        return List.copyOf(routes);
    }

    List<RecurringSchedule> schedules() {
        return List.copyOf(schedules);
    }

    /** The event-source mappings, their tables found by ARN. */
    List<StreamSource> streams(Map<String, String> tables) {
        return streams.stream().map(stream -> source(stream, tables)).toList();
    }

    private static HttpRoute route(String id, String function, Map<String, Object> properties) {
        Map<String, Object> auth = Nodes.mapping(properties, "Auth");
        auth.keySet().stream()
                .filter(key -> !AUTH_KEYS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new TemplateException(id, "the local cloud does not know Auth." + key);
                });
        if (!properties.containsKey("Path")) {
            return new HttpRoute("ANY", "$default", function, !"NONE".equals(auth.get("Authorizer")));
        }
        String method = Nodes.text(id, properties, "Method").toUpperCase(Locale.ROOT);
        return new HttpRoute(
                method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") || method.equals("*") ? "ANY" : method,
                Nodes.text(id, properties, "Path"),
                function,
                !"NONE".equals(auth.get("Authorizer")));
    }

    private static StreamSource source(Stream stream, Map<String, String> tables) {
        Map<String, Object> properties = stream.properties();
        String arn = Nodes.text(stream.id(), properties, "Stream");
        String table = tables.values().stream()
                .filter(name -> arn.contains(":table/" + name + "/"))
                .findFirst()
                .orElseThrow(
                        () -> new TemplateException(stream.id(), "no table of the template has the stream " + arn));
        int retries = Nodes.number(stream.id(), properties, "MaximumRetryAttempts", -1);
        if (retries < 0) {
            throw new TemplateException(
                    stream.id(), "MaximumRetryAttempts is missing: Lambda would try a bad record for a whole day");
        }
        if (!Nodes.text(stream.id(), properties, "StartingPosition").equals("TRIM_HORIZON")) {
            throw new TemplateException(
                    stream.id(),
                    "StartingPosition should be TRIM_HORIZON: others lose what is written during a deployment");
        }
        return new StreamSource(
                stream.id(),
                stream.function(),
                table,
                Nodes.number(stream.id(), properties, "BatchSize", BATCH_SIZE),
                retries,
                Boolean.TRUE.equals(properties.get("BisectBatchOnFunctionError")),
                Nodes.asList(stream.id(), properties.get("FunctionResponseTypes"))
                        .contains("ReportBatchItemFailures"),
                filters(stream));
    }

    private static List<String> filters(Stream stream) {
        Map<String, Object> criteria = Nodes.mapping(stream.properties(), "FilterCriteria");
        return Nodes.asList(stream.id(), criteria.get("Filters")).stream()
                .map(filter -> Nodes.text(stream.id(), Nodes.asMapping(stream.id(), filter), "Pattern"))
                .toList();
    }

    private static RecurringSchedule schedule(String id, String function, Map<String, Object> properties) {
        String expression = Nodes.text(
                id, properties, properties.containsKey("ScheduleExpression") ? "ScheduleExpression" : "Schedule");
        String timezone = String.valueOf(properties.getOrDefault("ScheduleExpressionTimezone", "UTC"));
        return new RecurringSchedule(id, function, expression, timezone, input(id, properties));
    }

    private static String input(String id, Map<String, Object> properties) {
        Object input = properties.getOrDefault("Input", "{}");
        try {
            return input instanceof String text ? text : JSON.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new TemplateException(id, "Input can't be written as JSON");
        }
    }
}
