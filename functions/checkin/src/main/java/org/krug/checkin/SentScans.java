package org.krug.checkin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.checkin.QueuedScan;
import org.krug.contract.checkin.ScanMarks;

/** Reads scans one by one, so that a broken one does not take the whole queue with it. */
final class SentScans {
    private static final JsonFactory JSON = new JsonFactory();

    private SentScans() {}

    static DeviceQueue.Sent read(@Nullable JsonNode sent) {
        String raw = sent == null ? "null" : json(sent);
        if (sent == null || !sent.isObject()) {
            return new DeviceQueue.Sent(raw, Optional.empty(), Optional.empty());
        }
        return new DeviceQueue.Sent(raw, nonce(sent), scan(sent));
    }

    private static String json(JsonNode sent) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            JsonNodeTreeCodec.getInstance().writeTree(generator, sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Optional<String> nonce(JsonNode sent) {
        try {
            return Optional.of(ScanMarks.nonce("nonce", text(sent, "nonce")));
        } catch (InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<QueuedScan> scan(JsonNode sent) {
        try {
            JsonNode sequence = sent.get("sequence");
            if (sequence == null || !sequence.isNumber()) {
                return Optional.empty();
            }
            return Optional.of(new QueuedScan(
                    Long.parseLong(sequence.getNumberValue().toString()),
                    ScanMarks.nonce("nonce", text(sent, "nonce")),
                    Instant.parse(present(text(sent, "scannedAt"))),
                    present(text(sent, "code")),
                    told(sent)));
        } catch (InvalidInput | DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant told(JsonNode sent) {
        String told = text(sent, "knownUpTo");
        return told == null ? null : Instant.parse(told);
    }

    private static String present(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String text(JsonNode sent, String name) {
        JsonNode value = sent.get(name);
        return value == null || !value.isString() ? null : value.getStringValue();
    }
}
