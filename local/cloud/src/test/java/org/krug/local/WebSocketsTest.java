package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** Connections to the WebSocket API. */
class WebSocketsTest {
    @RegisterExtension
    static final SmallCloud CLOUD = new SmallCloud();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    private WebSocket open(String query, String origin) {
        return CLOUD.http()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(
                        URI.create(CLOUD.cloud().webSocketAddress().orElseThrow() + query), new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                                received.add(data.toString());
                                socket.request(1);
                                return null;
                            }

                            @Override
                            public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                                received.add("closed " + code);
                                return null;
                            }
                        })
                .join();
    }

    private String next() throws InterruptedException {
        return String.valueOf(received.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void connectMayRefuseTheHandshake() {
        assertThat(catchThrowableOfType(CompletionException.class, () -> open("?ticket=bad", "http://localhost"))
                        .getCause())
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
        assertThatThrownBy(() -> open("?ticket=good", "http://elsewhere"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void messagesReachTheirRoutesAndGoneConnectionsAreGone() throws Exception {
        WebSocket socket = open("?ticket=good", "http://localhost");
        socket.sendText("{\"action\":\"hi\"}", true).join();
        String answer = next();
        assertThat(answer).startsWith("default ").endsWith(" MESSAGE {\"action\":\"hi\"}");
        socket.sendText("{\"action\":\"push\"}", true).join();
        assertThat(next()).isEqualTo("pushed " + SmallCloud.NOW.toEpochMilli());
        socket.sendText("{\"action\":\"fail\"}", true).join();
        assertThat(next()).contains("Internal server error");
        socket.sendText("no json", true).join();
        String id = next().split(" ", -1)[1];

        try (var management = SdkClients.management(CLOUD.cloud())) {
            assertThat(management.getConnection(r -> r.connectionId(id)).connectedAt())
                    .isEqualTo(SmallCloud.NOW);
            management.postToConnection(r -> r.connectionId(id).data(SdkBytes.fromUtf8String("Анна")));
            assertThat(next()).isEqualTo("Анна");
            management.deleteConnection(r -> r.connectionId(id));
            assertThat(next()).isEqualTo("closed 1000");
            Awaiting.until(Duration.ofSeconds(5), () -> id.equals(System.getProperty("test.disconnected")));
            assertThatThrownBy(() ->
                            management.postToConnection(r -> r.connectionId(id).data(SdkBytes.fromUtf8String("x"))))
                    .isInstanceOf(GoneException.class);
        }
    }

    @Test
    void aMessageOverTheLimitClosesTheConnection() throws Exception {
        WebSocket socket = open("?ticket=good", "http://localhost");
        socket.sendText("x".repeat(128 * 1024 + 1), true).join();
        assertThat(next()).isEqualTo("closed 1009");
    }
}
