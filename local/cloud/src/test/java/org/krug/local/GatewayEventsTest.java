package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function is told of a request. */
class GatewayEventsTest {
    @RegisterExtension
    static final SmallCloud CLOUD = new SmallCloud();

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode event(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(CLOUD.send(request).body());
    }

    @Test
    void carryRequestAndTheLocalClocksTime() throws Exception {
        JsonNode event = event(CLOUD.to("/raw/7?a=1&b=x%20y&a=2&c")
                .header("X-Two", "one")
                .header("X-Two", "two")
                .header("Cookie", "k=v; l=w"));

        assertThat(event.get("version").asText()).isEqualTo("2.0");
        assertThat(event.get("routeKey").asText()).isEqualTo("ANY /raw/{id}");
        assertThat(event.get("rawPath").asText()).isEqualTo("/raw/7");
        assertThat(event.get("rawQueryString").asText()).isEqualTo("a=1&b=x%20y&a=2&c");
        assertThat(event.get("queryStringParameters").toString()).isEqualTo("{\"a\":\"1,2\",\"b\":\"x y\",\"c\":\"\"}");
        assertThat(event.at("/headers/x-two").asText()).isEqualTo("one,two");
        assertThat(event.get("cookies").toString()).isEqualTo("[\"k=v\",\"l=w\"]");
        assertThat(event.at("/headers").has("cookie")).isFalse();
        assertThat(event.at("/requestContext/timeEpoch").asLong()).isEqualTo(SmallCloud.NOW.toEpochMilli());
        assertThat(event.at("/requestContext/time").asText()).isEqualTo("09/Feb/2019:09:00:00 +0000");
        assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("GET");
        assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(event.has("body")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=utf-8, false",
        "application/problem+json, false",
        "text/csv, false",
        "application/octet-stream, true",
        "application/x-www-form-urlencoded, true"
    })
    void encodeBodiesThatAreNoText(String type, boolean encoded) throws Exception {
        JsonNode event = event(CLOUD.to("/raw/7").header("Content-Type", type).POST(BodyPublishers.ofString("Анна")));
        assertThat(event.get("isBase64Encoded").asBoolean()).isEqualTo(encoded);
        String body = event.get("body").asText();
        assertThat(encoded ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body)
                .isEqualTo("Анна");
    }

    @Test
    void aBodyOfMoreThanTenMegabytesIsRefused() throws Exception {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        assertThat(CLOUD.send(CLOUD.to("/raw/7").POST(BodyPublishers.ofByteArray(large)))
                        .statusCode())
                .isEqualTo(413);
    }
}
