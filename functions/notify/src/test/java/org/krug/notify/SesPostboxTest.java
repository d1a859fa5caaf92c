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
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
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
        assertThat(sent.at("/Content/Simple").has("Headers")).isFalse();
        assertThat(sent.path("FromEmailAddress").asText()).isEqualTo("krug@krug.test");
        assertThat(sent.at("/Destination/ToAddresses/0").asText()).isEqualTo("anna@example.org");
        assertThat(sent.at("/Content/Simple/Subject/Data").asText()).isEqualTo("Место за вами");
        assertThat(sent.at("/Content/Simple/Subject/Charset").asText()).isEqualTo("UTF-8");
        assertThat(sent.at("/Content/Simple/Body/Text/Data").asText()).isEqualTo("Текст");
        assertThat(sent.at("/Content/Simple/Body/Html/Data").asText()).isEqualTo("<p>Текст</p>");
    }

    @Test
    void aMailThatCanBeTurnedOffSaysHowAndWhoseItIs() throws IOException {
        ClubId club = new ClubId(UUID.randomUUID());
        MemberId member = new MemberId(UUID.randomUUID());
        System.setProperty("MAIL_EVENTS", "krug-mail");
        postbox.post(new Mail(
                "survey",
                "anna@example.org",
                "Как прошло?",
                "Текст",
                "<p>Текст</p>",
                Optional.of(new Mail.Reader(club, member)),
                Optional.of("https://krug.test/u/x")));
        System.clearProperty("MAIL_EVENTS");
        JsonNode sent = new ObjectMapper().readTree(received.getFirst());
        assertThat(sent.path("ConfigurationSetName").asText()).isEqualTo("krug-mail");
        assertThat(sent.path("EmailTags").findValuesAsText("Value"))
                .containsExactly("survey", club.toString(), member.toString());
        JsonNode headers = sent.at("/Content/Simple/Headers");
        assertThat(headers.findValuesAsText("Name")).containsExactly("List-Unsubscribe", "List-Unsubscribe-Post");
        assertThat(headers.findValuesAsText("Value"))
                .containsExactly("<https://krug.test/u/x>", "List-Unsubscribe=One-Click");
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
