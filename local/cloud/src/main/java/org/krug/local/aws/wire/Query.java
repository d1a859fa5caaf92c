package org.krug.local.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.http.LocalPage;

/** The protocol AWS query: a form names the operation, its nested fields by dotted paths; the answer is XML. */
public final class Query implements Endpoint {
    private static final System.Logger LOG = System.getLogger(Query.class.getName());
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LARGEST_BODY = 1 << 20;

    private final String namespace;
    private final Map<String, Function<Fields, AwsAnswer>> operations;

    public Query(String namespace, Map<String, Function<Fields, AwsAnswer>> operations) {
        this.namespace = namespace;
        this.operations = Map.copyOf(operations);
    }

    /** Whether a request speaks this protocol. */
    public static boolean isSpokenBy(HttpCall call) {
        return call.header("content-type").orElse("").startsWith(FORM);
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        Optional<Fields> input = read(call);
        String action = input.flatMap(fields -> fields.text("Action")).orElse("");
        return switch (run(call, action, input)) {
            case AwsAnswer.Done(JsonNode output) -> xml(200, done(action, output));
            case AwsAnswer.Refused refused -> xml(refused.status(), error(refused));
        };
    }

    private AwsAnswer run(HttpCall call, String action, Optional<Fields> input) {
        Function<Fields, AwsAnswer> operation = operations.get(action);
        if (!call.method().equals("POST") || input.isEmpty() || operation == null) {
            return AwsAnswer.refused("InvalidAction", "The local cloud has no such operation.");
        }
        if (!Wire.signed(call)) {
            return new AwsAnswer.Refused(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        }
        try {
            return operation.apply(input.get());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "An emulated operation broke: " + action, bug);
            return new AwsAnswer.Refused(500, "InternalError", "The local cloud could not do it.");
        }
    }

    private static Optional<Fields> read(HttpCall call) {
        if (!isSpokenBy(call) || call.body().length > LARGEST_BODY) {
            return Optional.empty();
        }
        try {
            ObjectNode fields = Json.object();
            RestJson.query(new String(call.body(), StandardCharsets.UTF_8)).forEach(fields::put);
            return Optional.of(new Fields(fields));
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    private String done(String action, JsonNode output) {
        return "<" + action + "Response xmlns=\"" + namespace + "\"><" + action + "Result>" + elements(output) + "</"
                + action + "Result><ResponseMetadata>" + requestId() + "</ResponseMetadata></" + action + "Response>";
    }

    private String error(AwsAnswer.Refused refused) {
        return "<ErrorResponse xmlns=\"" + namespace + "\"><Error><Type>"
                + (refused.status() < 500 ? "Sender" : "Receiver") + "</Type><Code>" + refused.type()
                + "</Code><Message>" + LocalPage.text(refused.message()) + "</Message></Error>" + requestId()
                + "</ErrorResponse>";
    }

    /** Texts as elements, objects as maps of them. */
    private static String elements(JsonNode output) {
        StringBuilder elements = new StringBuilder();
        output.fields().forEachRemaining(field -> {
            elements.append('<').append(field.getKey()).append('>');
            if (field.getValue().isObject()) {
                field.getValue()
                        .fields()
                        .forEachRemaining(entry -> elements.append("<entry><key>")
                                .append(LocalPage.text(entry.getKey()))
                                .append("</key><value>")
                                .append(LocalPage.text(entry.getValue().asText()))
                                .append("</value></entry>"));
            } else {
                elements.append(LocalPage.text(field.getValue().asText()));
            }
            elements.append("</").append(field.getKey()).append('>');
        });
        return elements.toString();
    }

    private static String requestId() {
        return "<RequestId>" + UUID.randomUUID() + "</RequestId>";
    }

    private static HttpAnswer xml(int status, String body) {
        return new HttpAnswer(
                status, Map.of("Content-Type", List.of("text/xml")), body.getBytes(StandardCharsets.UTF_8));
    }
}
