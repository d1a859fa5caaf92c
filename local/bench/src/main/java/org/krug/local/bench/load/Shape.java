package org.krug.local.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * The requests to DynamoDB that one answer took, to be sent again for others: the same operations, expressions and items, but for whom they are
 * about.
 *
 * @param requests in their order
 * @param names what in them stands for whom they were about: member, event, ticket and the like
 */
record Shape(List<Sent> requests, Map<String, String> names) {
    /** Where a request came with a key. */
    static final String ANSWER_KEPT = "REQUEST#";
    /** Where a scan came with a nonce. */
    static final String SCAN_KEPT = "NONCE#";

    private static final Pattern KEPT = Pattern.compile(ANSWER_KEPT + "[^\"]+");

    private static final Pattern TOKEN = Pattern.compile("\"ClientRequestToken\":\"[^\"]+\"");

    /**
     * What was sent until the answer was written; what streams made of it afterwards is left out.
     *
     * @param kept stands in the transaction by which whoever asks again is known
     */
    static Shape of(List<Sent> sent, String kept, Map<String, String> names) {
        List<Sent> path = new ArrayList<>();
        for (Sent one : sent) {
            path.add(one);
            if (one.operation().equals("TransactWriteItems") && one.body().contains(kept)) {
                return new Shape(List.copyOf(path), names);
            }
        }
        throw new IllegalArgumentException("none of " + sent.size() + " requests keeps " + kept);
    }

    /** For somebody else, who has the same names with other values. */
    Shape with(Map<String, String> others) {
        Map<String, String> renamed = new HashMap<>();
        names.forEach((name, value) -> renamed.put(value, String.valueOf(others.get(name))));
        String kept = "REQUEST#" + UUID.randomUUID();
        return new Shape(
                requests.stream()
                        .map(one -> new Sent(
                                one.operation(),
                                replaced(one.body(), renamed, kept),
                                one.readUnits(),
                                one.writeUnits()))
                        .toList(),
                others);
    }

    private static String replaced(String body, Map<String, String> renamed, String kept) {
        String text = KEPT.matcher(body).replaceAll(Matcher.quoteReplacement(kept));
        // A transaction with a token of an earlier one would be taken for its repetition.
        text = TOKEN.matcher(text).replaceAll("\"ClientRequestToken\":\"" + UUID.randomUUID() + "\"");
        for (Map.Entry<String, String> each : renamed.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    /** Ready to be sent to tables whose names begin otherwise. */
    List<DynamoDbRequest> typed(String stack, String other) {
        return requests.stream()
                .map(one -> TypedRequest.of(
                        one.operation(), Sent.json(one.body().replace("\"" + stack + "-", "\"" + other + "-"))))
                .toList();
    }

    /** Which items they name, by their tables. */
    Map<String, List<JsonNode>> keys() {
        Map<String, List<JsonNode>> keys = new HashMap<>();
        requests.forEach(one -> {
            JsonNode body = Sent.json(one.body());
            body.path("RequestItems")
                    .properties()
                    .forEach(table -> table.getValue()
                            .path("Keys")
                            .forEach(key -> keys.computeIfAbsent(table.getKey(), first -> new ArrayList<>())
                                    .add(key)));
            body.findParents("Key")
                    .forEach(parent -> keys.computeIfAbsent(
                                    parent.path("TableName").asText(), first -> new ArrayList<>())
                            .add(parent.path("Key")));
        });
        return keys;
    }
}
