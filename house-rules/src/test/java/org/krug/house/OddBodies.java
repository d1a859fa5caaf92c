package org.krug.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bends good bodies into odd ones. */
final class OddBodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a field may suddenly hold. */
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "true",
            "0",
            "-1",
            "1.5",
            "9223372036854775808",
            "1e400",
            "-0.0",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "{\"a\":{\"b\":{\"c\":{}}}}",
            "\"\\u0000\"",
            "\"\\u202e\\u200b\"",
            "\"\\ud800\"",
            "\"=HYPERLINK(1)\"",
            "\"<script>\"",
            "\"👩‍👩‍👧 ё Ё\"",
            "\"2030-02-30T25:61:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"../../etc/passwd\"",
            "\"" + "я".repeat(100_000) + "\"",
            "[" + "1,".repeat(5_000) + "1]");

    private final Random random;

    OddBodies(Random random) {
        this.random = random;
    }

    /** A body that is odd in one to three places, or broken as a text. */
    byte[] bent(String good) {
        String text = good.startsWith("{") ? bentTree(good) : good;
        return random.nextInt(4) == 0 ? brokenText(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private String bentTree(String good) {
        try {
            JsonNode tree = JSON.readTree(good);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                bend(tree);
            }
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError("a good body is no JSON: " + good, e);
        }
    }

    private void bend(JsonNode tree) throws JsonProcessingException {
        List<JsonNode> holders = new ArrayList<>();
        gather(tree, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        JsonNode odd = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (holder instanceof ArrayNode array) {
            array.insert(0, odd);
            return;
        }
        ObjectNode object = (ObjectNode) holder;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.set("unknown" + random.nextInt(3), odd);
        } else if (random.nextInt(6) == 0) {
            object.remove(names.get(random.nextInt(names.size())));
        } else {
            object.set(names.get(random.nextInt(names.size())), odd);
        }
    }

    private static void gather(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(inner -> gather(inner, holders));
        }
    }

    /** Bytes lost, doubled or changed. */
    private byte[] brokenText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> java.util.Arrays.copyOf(bytes, at);
            case 1 -> {
                bytes[at] = (byte) random.nextInt(256);
                yield bytes;
            }
            default -> (text + text.substring(Math.min(text.length(), at))).getBytes(StandardCharsets.UTF_8);
        };
    }
}
