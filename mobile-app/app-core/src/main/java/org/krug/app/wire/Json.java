package org.krug.app.wire;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.Optional;
import org.krug.contract.InvalidInput;

/** JSON of the records of {@code contract} and of the app's own, by adapters that were generated when the app was compiled. */
public final class Json {
    private static final Jsonb JSONB = Jsonb.builder().serializeNulls(false).build();

    private Json() {}

    public static <T> String text(Class<T> type, T value) {
        return JSONB.type(type).toJson(value);
    }

    /** The value, absent when the text is not one: what comes from the network may be anything. */
    public static <T> Optional<T> read(Class<T> type, String text) {
        JsonType<T> reader = JSONB.type(type);
        try {
            return Optional.ofNullable(reader.fromJson(text));
        } catch (JsonException | IllegalStateException | InvalidInput | NullPointerException e) {
            // Contract's records refuse what is missing; for the app, that is no answer of Krug's.
            return Optional.empty();
        }
    }
}
