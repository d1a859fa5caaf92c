package org.krug.local.gateway;

import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One open WebSocket. */
final class SocketConnection {
    private final String id;
    private final Instant connectedAt;
    private final String sourceIp;
    private final String userAgent;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile Instant lastActive;
    private volatile @Nullable WebSocketChannel channel;
    private volatile @Nullable SocketEvent events;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    SocketConnection(String id, Instant connectedAt, String sourceIp, String userAgent) {
        this.id = id;
        this.connectedAt = connectedAt;
        this.sourceIp = sourceIp;
        this.userAgent = userAgent;
        this.lastActive = connectedAt;
    }

    String id() {
        return id;
    }

    Instant connectedAt() {
        return connectedAt;
    }

    Instant lastActive() {
        return lastActive;
    }

    String sourceIp() {
        return sourceIp;
    }

    String userAgent() {
        return userAgent;
    }

    void opened(WebSocketChannel opened, SocketEvent described) {
        channel = opened;
        events = described;
    }

    /** How its events are described; empty before it is open. */
    Optional<SocketEvent> events() {
        return Optional.ofNullable(events);
    }

    void active(Instant now) {
        lastActive = now;
    }

    /** Runs after all earlier work of this connection: its messages are handled one after another. */
    synchronized void afterwards(Runnable task, Executor threads) {
        work = work.thenRunAsync(task, threads);
    }

    /** Sends a message, which whole messages of others neither cut nor overtake. */
    void send(String text) throws IOException {
        WebSocketChannel open = channel;
        if (open == null) {
            throw new IOException("not open yet");
        }
        sending.lock();
        try {
            WebSockets.sendTextBlocking(text, open);
        } finally {
            sending.unlock();
        }
    }

    void close(int code, String reason) {
        WebSocketChannel open = channel;
        if (open != null && open.isOpen()) {
            WebSockets.sendClose(new CloseMessage(code, reason), open, null);
        }
    }
}
