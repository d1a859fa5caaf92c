package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What came back.
 *
 * @param request method and path, for messages
 * @param date the server's time, where it told it
 */
public record Answer(String request, int status, Optional<Instant> date, byte[] body) {
    private static final int SHOWN = 600;

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** This answer, if it is the one that had to come. */
    public Answer orStop() {
        if (!isDone()) {
            throw unforeseen();
        }
        return this;
    }

    private StoryStoppedException unforeseen() {
        String shown = text();
        return new StoryStoppedException("%s was answered %d: %s"
                .formatted(request, status, shown.substring(0, Math.min(SHOWN, shown.length()))));
    }
}
