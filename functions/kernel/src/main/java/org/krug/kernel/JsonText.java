package org.krug.kernel;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Records as JSON and back, for what only Krug itself reads. */
@Singleton
final class JsonText {
    private final ObjectMapper mapper;

    JsonText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object written) {
        try {
            return mapper.writeValueAsString(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return Objects.requireNonNull(mapper.readValue(text, type), "null was kept");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
