package org.krug.local.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.krug.local.story.Club;
import org.krug.local.story.Person;

/** A dashboard: notes when it first shows how many have arrived. */
final class Listener implements WebSocket.Listener, AutoCloseable {
    private static final String ASK_SNAPSHOT = "{\"action\":\"snapshot\"}";
    private static final long PATIENCE_SECONDS = 10;

    private final StringBuilder text = new StringBuilder();
    /** At which nanosecond the message came that first counted so many and one. */
    private final List<Long> shown = new ArrayList<>();

    private final WebSocket socket;
    private boolean snapshotTaken;
    private int messages;

    private Listener(HttpClient client, URI address) {
        socket = client.newWebSocketBuilder().buildAsync(address, this).join();
        socket.sendText(ASK_SNAPSHOT, true).join();
    }

    /** Opens it with a ticket of its own, and waits for the first counts. */
    static Listener open(HttpClient client, Person watcher, Club event) {
        String address = watcher.post(event.event() + "/live-tickets")
                .orStop()
                .json()
                .path("address")
                .asText();
        Listener listener = new Listener(client, URI.create(address));
        listener.await("no snapshot came", () -> listener.snapshotTaken);
        return listener;
    }

    /** When each of so many first admissions was shown, in {@link System#nanoTime}; waits for the last one. */
    synchronized List<Long> shown(int count) {
        await("only " + shown.size() + " of " + count + " admissions were shown", () -> shown.size() >= count);
        return List.copyOf(shown.subList(0, count));
    }

    /** How many messages came, the snapshot included. */
    synchronized int messages() {
        return messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            take(Sent.json(text.toString()), System.nanoTime());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private synchronized void take(JsonNode message, long now) {
        messages++;
        snapshotTaken |= message.path("type").asText().equals("snapshot");
        long arrived = message.path("counts").path("arrived").asLong();
        while (shown.size() < arrived) {
            shown.add(now);
        }
        notifyAll();
    }

    private synchronized void await(String otherwise, java.util.function.BooleanSupplier reached) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!reached.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException(otherwise);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(otherwise, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
