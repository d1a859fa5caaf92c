package org.krug.app.screens;

import io.avaje.jsonb.Json;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.app.storage.Folder;
import org.krug.app.storage.JsonFile;
import org.krug.contract.events.MessageAudience;

/** The message to an event's people that was not sent yet, kept on the phone. */
public final class MessageDrafts {
    private final JsonFile<Draft> file;

    MessageDrafts(Folder folder, String eventId) {
        this.file = new JsonFile<>(folder, "message-" + eventId + ".json", Draft.class);
    }

    /**
     * A message that was to be sent.
     *
     * @param key under which it is sent, however often
     */
    @Json
    public record Draft(String key, String subject, String text, MessageAudience audience) {
        boolean says(String otherSubject, String otherText, MessageAudience others) {
            return subject.equals(otherSubject) && text.equals(otherText) && audience == others;
        }
    }

    /** What was kept; a text that can't be read, or that lacks something, is none. */
    Optional<Draft> read() {
        return file.read().filter(MessageDrafts::isWhole);
    }

    private static boolean isWhole(Draft draft) {
        return Stream.of(draft.key(), draft.subject(), draft.text(), draft.audience())
                .allMatch(Objects::nonNull);
    }

    /** Keeps it, if the phone can. A full one sends all the same; only this run remembers the words. */
    void keep(Draft draft) {
        file.keep(draft);
    }

    /** Krug has it. Where it can't be removed it would be sent under the same key, and Krug would know it. */
    void drop() {
        file.drop();
    }
}
