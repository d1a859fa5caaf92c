package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.local.story.Action.Offline;
import org.krug.local.story.Action.Response;

/** One line of actions.jsonl. */
final class ActionLine {
    private final Fields fields;

    ActionLine(String place, JsonNode json) {
        this.fields = new Fields(place, json);
    }

    Action read(int line) {
        Deed deed = Deed.of(fields.text("do"))
                .orElseThrow(() -> fields.wrong(
                        "do",
                        "one of " + Stream.of(Deed.values()).map(Deed::word).collect(Collectors.joining(", "))));
        Instant at = fields.time("at");
        boolean byDevice = deed == Deed.SCAN_TICKET || deed == Deed.WALK_IN;
        return new Action(
                line,
                at,
                fields.text("who").strip().toLowerCase(Locale.ROOT),
                deed,
                byDevice ? Optional.of(fields.text("device")) : Optional.empty(),
                deed == Deed.SCAN_TICKET ? offline(at) : Optional.empty(),
                deed == Deed.RESPOND ? Optional.of(response()) : Optional.empty());
    }

    private Optional<Offline> offline(Instant at) {
        if (fields.optionalText("offline_since").isEmpty()
                && fields.optionalText("offline_until").isEmpty()) {
            return Optional.empty();
        }
        Offline offline = new Offline(fields.time("offline_since"), fields.time("offline_until"));
        if (offline.since().isAfter(at) || offline.until().isBefore(at)) {
            throw fields.wrong("at", "between offline_since and offline_until");
        }
        return Optional.of(offline);
    }

    private Response response() {
        return new Response(
                fields.truth("liked"),
                fields.number("recommend"),
                fields.json().path("comment").asText(""));
    }
}
