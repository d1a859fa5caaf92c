package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.krug.contract.EventId;
import org.krug.kernel.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells everybody who watches an event what changed. Never fails: the counts are written already, and whoever misses a message sees it by the gap
 * in the versions.
 */
@Singleton
final class Pushes {
    private static final Logger LOG = LoggerFactory.getLogger(Pushes.class);
    /** Longer than one message's patience, so that only a heap of stuck connections is cut off. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConnectionStore connections;
    private final Watching watching;
    private final Sockets sockets;
    private final Messages messages;

    Pushes(ConnectionStore connections, Watching watching, Sockets sockets, Messages messages) {
        this.connections = connections;
        this.watching = watching;
        this.sockets = sockets;
        this.messages = messages;
    }

    /** Sends each change to each connection of its event; all connections at once, each one's messages in order. */
    void tell(List<CountsChanged> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            deliver(deliveries(changes, now));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("changes were counted and not told", e);
        }
    }

    private List<Callable<Boolean>> deliveries(List<CountsChanged> changes, Instant now) {
        Map<EventId, List<String>> texts = new LinkedHashMap<>();
        changes.forEach(change -> texts.computeIfAbsent(change.event(), event -> new ArrayList<>())
                .add(messages.text(Messages.change(change))));
        List<Callable<Boolean>> deliveries = new ArrayList<>();
        texts.forEach((event, ofEvent) -> connections
                .ofEvent(event)
                .forEach(connection -> deliveries.add(() -> deliver(connection, ofEvent, now))));
        return deliveries;
    }

    private static void deliver(List<Callable<Boolean>> deliveries) throws InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            threads.invokeAll(deliveries, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean deliver(Connection connection, List<String> texts, Instant now) {
        try {
            return switch (watching.allowed(connection, now)) {
                case Outcome.Done<Connection> allowed -> send(connection, texts);
                case Outcome.Refused<Connection>(var why) -> {
                    watching.end(connection, why);
                    yield false;
                }
            };
        } catch (RuntimeException e) {
            LOG.warn("connection {} was not told", connection.id(), e);
            return false;
        }
    }

    private boolean send(Connection connection, List<String> texts) {
        for (String text : texts) {
            if (!sockets.send(connection.id(), text)) {
                connections.remove(connection);
                return false;
            }
        }
        return true;
    }
}
