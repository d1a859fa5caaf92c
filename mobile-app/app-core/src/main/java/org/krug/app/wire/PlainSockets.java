package org.krug.app.wire;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;

/** WebSockets over the platform's own sockets: phones have no java.net.http. */
public final class PlainSockets implements Sockets {
    private final Duration patience;

    /**
     * @param patience how long opening may take
     */
    public PlainSockets(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Open open(String address, Ear ear) throws NoAnswerException {
        try {
            Client client = new Client(URI.create(address), ear);
            if (client.connectBlocking(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return client;
            }
            client.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException e) {
            throw new NoAnswerException("no address of a WebSocket", e);
        }
        throw new NoAnswerException("the WebSocket was not opened");
    }

    private static final class Client extends WebSocketClient implements Open {
        private final Ear ear;

        Client(URI address, Ear ear) {
            super(address);
            this.ear = ear;
            setDaemon(true);
            // Whether somebody is there is asked with a message: not every gateway answers pings.
            setConnectionLostTimeout(0);
            setTcpNoDelay(true);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            // connectBlocking waits for it.
        }

        @Override
        public void onMessage(String text) {
            ear.said(text);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            ear.ended();
        }

        @Override
        public void onError(Exception e) {
            // The end follows.
        }

        @Override
        public void send(String text) {
            try {
                super.send(text);
            } catch (WebsocketNotConnectedException e) {
                ear.ended();
            }
        }
    }
}
