package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Counts as messages bring them: a snapshot first, then changes that fit to its version. */
final class LiveBoard {
    /** What a dashboard sends to get everything. */
    static final String ASK_SNAPSHOT = "{\"action\":\"snapshot\"}";

    private final Map<String, Long> counts = new TreeMap<>();
    private long version = -1;
    private boolean snapshotTaken;
    private int changes;
    private int gaps;
    /** Which WebSocket counts: late messages of an older one are passed over. */
    private int generation;

    private @Nullable String problem;

    /** What the dashboard shows at a version. */
    record Shown(long version, Map<String, Long> counts) {}

    /** The listener of a WebSocket that was just opened. */
    synchronized WebSocket.Listener opened() {
        generation++;
        snapshotTaken = false;
        return new Listener(generation);
    }

    synchronized void awaitSnapshot(Duration patience) {
        await(() -> snapshotTaken, patience, "No snapshot of the live counts came");
    }

    synchronized Shown awaitVersion(long wanted, Duration patience) {
        await(() -> version >= wanted, patience, "The live counts stayed behind version " + wanted);
        return new Shown(version, Map.copyOf(counts));
    }

    /** How many changes were pushed. */
    synchronized int changes() {
        return changes;
    }

    /** How many changes did not fit to what was shown: something had been missed. */
    synchronized int gaps() {
        return gaps;
    }

    private void await(BooleanSupplier reached, Duration patience, String otherwise) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            while (!reached.getAsBoolean()) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new StoryStoppedException(otherwise + (problem == null ? "" : ": " + problem));
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStoppedException("The story was interrupted", e);
        }
    }

    /** False when the message shows that something was missed. */
    private synchronized boolean take(int from, JsonNode message) {
        if (from != generation) {
            return true;
        }
        int gapsBefore = gaps;
        switch (message.path("type").asText()) {
            case "snapshot" -> {
                counts.clear();
                overwrite(message);
                snapshotTaken = true;
            }
            case "change" -> change(message);
            default -> problem = message.toString();
        }
        notifyAll();
        return gaps == gapsBefore;
    }

    private void change(JsonNode message) {
        // A change that came before the snapshot is in it.
        if (!snapshotTaken || message.path("version").asLong() <= version) {
            return;
        }
        if (message.path("from").asLong() != version) {
            gaps++;
            return;
        }
        changes++;
        overwrite(message);
    }

    private void overwrite(JsonNode message) {
        version = message.path("version").asLong();
        message.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
    }

    private final class Listener implements WebSocket.Listener {
        private final int generation;
        private final StringBuilder text = new StringBuilder();

        Listener(int generation) {
            this.generation = generation;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                if (!take(generation, Json.read(text.toString()))) {
                    socket.sendText(ASK_SNAPSHOT, true);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
