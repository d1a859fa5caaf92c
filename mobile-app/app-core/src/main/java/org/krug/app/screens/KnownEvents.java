package org.krug.app.screens;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krug.app.storage.Folder;
import org.krug.app.storage.JsonFile;

/** The events as they were last heard of, kept on the phone. */
final class KnownEvents {
    private final JsonFile<Heard> file;

    KnownEvents(Folder folder) {
        this.file = new JsonFile<>(folder, "events.json", Heard.class);
    }

    /**
     * What was heard.
     *
     * @param at when, by the server's clock
     */
    @Json
    record Heard(Instant at, List<EventLine> lines) {}

    Optional<Heard> read() {
        return file.read();
    }

    /** One of them. */
    Optional<EventLine> find(String eventId) {
        return read().flatMap(heard -> heard.lines().stream()
                .filter(line -> line.event().id().equals(eventId))
                .findFirst());
    }

    /** Keeps it, if the phone can: it is only a copy of what the server knows. A full phone shows what it hears, and nothing without a network. */
    synchronized void keep(Heard heard) {
        file.keep(heard);
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
