package org.krug.app.screens;

import io.avaje.jsonb.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.app.storage.Folder;

/** The events as they were last heard of, kept on the phone. */
final class KnownEvents {
    private static final String NAME = "events.json";

    private final Folder folder;

    KnownEvents(Folder folder) {
        this.folder = folder;
    }

    /**
     * What was heard.
     *
     * @param at when, by the server's clock
     */
    @Json
    record Heard(Instant at, List<EventLine> lines) {}

    /** What was kept; a text that can't be read is none. */
    Optional<Heard> read() {
        try {
            return folder.read(NAME).flatMap(text -> org.krug.app.wire.Json.read(Heard.class, text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One of them. */
    Optional<EventLine> find(String eventId) {
        return read().flatMap(heard -> heard.lines().stream()
                .filter(line -> line.event().id().equals(eventId))
                .findFirst());
    }

    /** Keeps it, if the phone can: it is only a copy of what the server knows. */
    synchronized void keep(Heard heard) {
        try {
            folder.write(NAME, org.krug.app.wire.Json.text(Heard.class, heard));
        } catch (IOException e) {
            // A full phone shows what it hears, and nothing without a network.
        }
    }

    /** Keeps what was heard of one event since. */
    synchronized void keep(EventLine line) {
        read().ifPresent(heard -> keep(new Heard(
                heard.at(),
                heard.lines().stream()
                        .map(old -> old.event().id().equals(line.event().id()) ? line : old)
                        .toList())));
    }
}
