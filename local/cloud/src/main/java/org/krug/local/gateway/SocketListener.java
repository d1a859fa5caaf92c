package org.krug.local.gateway;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Listens to one socket. */
final class SocketListener extends AbstractReceiveListener {
    /** API Gateway's limit for a message; what is longer closes the connection with 1009. */
    static final int LARGEST_MESSAGE = 128 * 1024;

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final SocketGateway gateway;
    private final SocketConnection connection;
    private final SocketEvent events;
    private boolean watched;

    SocketListener(SocketGateway gateway, SocketConnection connection, SocketEvent events) {
        this.gateway = gateway;
        this.connection = connection;
        this.events = events;
    }

    @Override
    public void handleEvent(WebSocketChannel channel) {
        if (!watched) {
            watched = true;
            channel.setIdleTimeout(IDLE.toMillis());
            // A connection may break without a word; $disconnect is told then, too.
            channel.addCloseTask(closed -> gateway.gone(connection, events, 1006, "Connection closed abnormally"));
        }
        super.handleEvent(channel);
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
        String text = message.getData();
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_MESSAGE) {
            connection.close(CloseMessage.MSG_TOO_BIG, "Message too long");
        } else {
            gateway.received(connection, events, text);
        }
    }

    @Override
    protected void onBinary(WebSocketChannel channel, StreamSourceFrameChannel frame) throws IOException {
        connection.close(CloseMessage.MSG_CONTAINS_INVALID_DATA, "Text only");
        super.onBinary(channel, frame);
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
        message.getData().free();
    }

    @Override
    protected void onCloseMessage(CloseMessage message, WebSocketChannel channel) {
        gateway.gone(connection, events, message.getCode(), message.getReason());
    }

    @Override
    protected long getMaxTextBufferSize() {
        // So much is read at most; what is only a little too long is refused when it is complete.
        return 2L * LARGEST_MESSAGE;
    }
}
