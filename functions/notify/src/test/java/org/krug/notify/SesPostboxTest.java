package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.krug.kernel.AwsCalls;
import org.krug.testkit.TestCloud;

class SesPostboxTest {
    private record Reply(int status, String error) {}

    private final List<String> received = new ArrayList<>();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final HttpServer server;
    private final Postbox postbox;

    SesPostboxTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/email/outbound-emails", this::answer);
        server.start();
        System.setProperty(
                "AWS_ENDPOINT_URL_SESV2",
                "http://127.0.0.1:" + server.getAddress().getPort());
        System.setProperty("SENDER_ADDRESS", "krug@krug.test");
        postbox = new SesPostbox(TestCloud.shared().bean(AwsCalls.class));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Reply reply = replies.isEmpty() ? new Reply(200, "") : replies.remove();
            if (!reply.error().isEmpty()) {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", reply.error());
            }
            byte[] body = "{\"MessageId\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty("AWS_ENDPOINT_URL_SESV2");
    }

    private static Mail mail() {
        return new Mail("seat", "anna@example.org", "Место за вами", "Текст", "<p>Текст</p>");
    }

    @Test
    void aMailGoesOutInBothForms() throws IOException {
        assertThat(postbox.post(mail())).isEqualTo(Postbox.Posted.ACCEPTED);
        JsonNode sent = new ObjectMapper().readTree(received.getFirst());
        assertThat(sent.path("FromEmailAddress").asText()).isEqualTo("krug@krug.test");
        assertThat(sent.at("/Destination/ToAddresses/0").asText()).isEqualTo("anna@example.org");
        assertThat(sent.at("/Content/Simple/Subject/Data").asText()).isEqualTo("Место за вами");
        assertThat(sent.at("/Content/Simple/Subject/Charset").asText()).isEqualTo("UTF-8");
        assertThat(sent.at("/Content/Simple/Body/Text/Data").asText()).isEqualTo("Текст");
        assertThat(sent.at("/Content/Simple/Body/Html/Data").asText()).isEqualTo("<p>Текст</p>");
    }

    @Test
    void aThrottledMailIsTriedAgain() {
        replies.add(new Reply(429, "TooManyRequestsException"));
        assertThat(postbox.post(mail())).isEqualTo(Postbox.Posted.ACCEPTED);
        assertThat(received).hasSize(2);
    }

    @Test
    void aRejectedMailIsRefusedForGood() {
        replies.add(new Reply(400, "MessageRejected"));
        assertThat(postbox.post(mail())).isEqualTo(Postbox.Posted.REFUSED);
        replies.add(new Reply(400, "BadRequestException"));
        assertThat(postbox.post(mail())).isEqualTo(Postbox.Posted.REFUSED);
        assertThat(received).hasSize(2);
    }
}
