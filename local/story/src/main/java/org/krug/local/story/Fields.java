package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The fields of a JSON object in a story's folder; whatever is wrong is told with its place.
 *
 * @param place the file, and the line where there are several
 */
record Fields(String place, JsonNode json) {

    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw wrong(name, "a text");
        }
        return value.asText();
    }

    Optional<String> optionalText(String name) {
        return json.hasNonNull(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int number(String name) {
        JsonNode value = json.path(name);
        if (!value.isInt()) {
            throw wrong(name, "a whole number");
        }
        return value.asInt();
    }

    boolean truth(String name) {
        JsonNode value = json.path(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.asBoolean();
    }

    /** A time with its offset from UTC. */
    Instant time(String name) {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, "a time with its offset, such as 2019-02-09T12:00:00+03:00");
        }
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, "a time zone, such as Europe/Moscow");
        }
    }

    UnusableStoryException wrong(String name, String wanted) {
        JsonNode value = json.path(name);
        String found = value.isMissingNode() ? "is missing" : "is " + value;
        return new UnusableStoryException("%s: %s %s; it should be %s".formatted(place, name, found, wanted));
    }
}
