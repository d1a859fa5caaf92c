package org.krug.app.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class UrlTransportTest {
    private final Transport transport = new UrlTransport(Duration.ofSeconds(5), Duration.ofMillis(300));

    @Test
    void carriesWhatIsSentAndWhatIsAnswered() throws Exception {
        try (LocalServer server = new LocalServer()
                .behaves((request, exchange) -> LocalServer.answer(exchange, 201, "«" + request.body() + "»"))) {
            Reply reply = transport.send(new Request(
                    "POST", server.address() + "/a?b=c", Map.of("Authorization", "Bearer x"), Optional.of("Привет")));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.body()).isEqualTo("«Привет»");
            assertThat(reply.date().orElseThrow())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            assertThat(server.asked().get(0).authorization()).isEqualTo("Bearer x");
            assertThat(server.asked().get(0).path()).isEqualTo("/a?b=c");
        }
    }

    @Test
    void aRefusalIsAnAnswerWithItsBody() throws Exception {
        try (LocalServer server =
                new LocalServer().behaves((request, exchange) -> LocalServer.answer(exchange, 409, "no"))) {
            assertThat(get(server.address()).body()).isEqualTo("no");
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (LocalServer server = new LocalServer().behaves((request, exchange) -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            LocalServer.answer(exchange, 302, "");
        })) {
            assertThat(get(server.address()).status()).isEqualTo(302);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsSilentIsGivenUp() {
        CountDownLatch done = new CountDownLatch(1);
        try (LocalServer server = new LocalServer().behaves((request, exchange) -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            assertThatThrownBy(() -> get(server.address())).isInstanceOf(NoAnswerException.class);
            done.countDown();
        }
    }

    @Test
    void aBrokenOffAnswerIsNone() {
        try (LocalServer server = new LocalServer().behaves((request, exchange) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        })) {
            assertThatThrownBy(() -> get(server.address())).isInstanceOf(NoAnswerException.class);
        }
    }

    @Test
    void nobodyThereIsNoAnswer() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> get("http://127.0.0.1:" + free)).isInstanceOf(NoAnswerException.class);
    }

    @Test
    void anAddressThatIsNoneIsNoAnswer() {
        assertThatThrownBy(() -> get("nowhere at all")).isInstanceOf(NoAnswerException.class);
        assertThatThrownBy(() -> get("relative")).isInstanceOf(NoAnswerException.class);
    }

    private Reply get(String address) throws NoAnswerException {
        return transport.send(new Request("GET", address, Map.of(), Optional.empty()));
    }
}
