package org.krug.app.screens;

import io.avaje.jsonb.Json;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.app.storage.Folder;
import org.krug.contract.events.MessageAudience;

/** The message to an event's people that was not sent yet, kept on the phone. */
public final class MessageDrafts {
    private final Folder folder;
    private final String name;

    MessageDrafts(Folder folder, String eventId) {
        this.folder = folder;
        this.name = "message-" + eventId + ".json";
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

    /** What was kept; a text that can't be read is none. */
    Optional<Draft> read() {
        try {
            return folder.read(name)
                    .flatMap(text -> org.krug.app.wire.Json.read(Draft.class, text))
                    .filter(MessageDrafts::isWhole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Draft draft) {
        return Stream.of(draft.key(), draft.subject(), draft.text(), draft.audience())
                .allMatch(Objects::nonNull);
    }

    void keep(Draft draft) throws IOException {
        folder.write(name, org.krug.app.wire.Json.text(Draft.class, draft));
    }

    /** Krug has it. */
    void drop() {
        try {
            folder.delete(name);
        } catch (IOException e) {
            // It would be sent under the same key, and Krug would know it.
        }
    }
}
