package org.krug.notify;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pushes in the forms of Apple and Google, of which SNS takes the one that its endpoint's application is of.
 *
 * <p>Google's has data only, with the keys that Gluon's Attach reads while the app is in front: id, title, body, silent. It puts them into JSON without
 * escaping, so none of them may hold a quotation mark.
 */
@Singleton
final class PushPayloads {
    private final ObjectMapper json;

    PushPayloads(ObjectMapper json) {
        this.json = json;
    }

    String of(Push push) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", push.notice().toString());
        data.put("title", push.title());
        data.put("body", push.body());
        data.put("silent", "false");
        Map<String, Object> alert = new LinkedHashMap<>();
        alert.put("title", push.title());
        alert.put("body", push.body());
        String apple =
                written(Map.of("id", push.notice().toString(), "aps", Map.of("alert", alert, "sound", "default")));
        String google = written(Map.of(
                "fcmV1Message", Map.of("message", Map.of("data", data, "android", Map.of("priority", "high")))));
        return written(Map.of("default", push.title(), "GCM", google, "APNS", apple, "APNS_SANDBOX", apple));
    }

    private String written(Map<String, Object> message) {
        try {
            return json.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
