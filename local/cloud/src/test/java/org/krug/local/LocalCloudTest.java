package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One local cloud with small functions, spoken to over real HTTP and WebSockets. */
class LocalCloudTest {
    private static final Instant NOW = Instant.parse("2019-02-09T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    static LocalCloud cloud;

    @BeforeAll
    static void start() {
        TestServices services = new TestServices();
        cloud = LocalCloud.start(
                CloudOptions.of(TestProject.in(folder).template()).withClock(NOW), surroundings -> services);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(cloud.address() + path));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Nested
    class Routing {
        @ParameterizedTest
        @CsvSource({
            "/echo/fixed, GET /echo/fixed null",
            "/echo/5, GET /echo/{id} {id=5}",
            "/echo/a%20b%2Fc, GET /echo/{id} {id=a b/c}",
            "/echo/5/more, ANY /echo/{rest+} {rest=5/more}"
        })
        void theMostSpecificRouteAnswers(String path, String expected) throws Exception {
            assertThat(get(path).body()).contains(expected);
        }

        @Test
        void anotherMethodFallsToTheNextRoute() throws Exception {
            assertThat(send(to("/echo/5").DELETE()).body()).contains("ANY /echo/{rest+}");
        }

        @Test
        void whatHasNoRouteIsNotFound() throws Exception {
            HttpResponse<String> answer = get("/nowhere");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/echo/%zz", "/echo/5?a=%zz", "/echo/5?%", "/echo/5%2", "/%"})
        void aBrokenPercentSignIsAProblem(String target) throws Exception {
            String answer = RawHttp.answer(cloud.address(), "GET " + target + " HTTP/1.1");
            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "urn:krug:problem:malformed-request", "percent sign");
        }

        @Test
        void theLocalPagesAnswer() throws Exception {
            for (String path : new String[] {
                "/",
                "/_local",
                "/_local/tables",
                "/_local/functions",
                "/_local/clock",
                "/_local/api/",
                "/_local/api/openapi.json",
                "/_local/api/swagger-ui-bundle.js",
                "/_local/api/swagger-ui.css"
            }) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(get("/_local/nothing").statusCode()).isEqualTo(404);
            assertThat(get("/_local/aws/ssm").body()).isEqualTo("service /ssm");
        }

        @Test
        void anotherSitesPageMayNotMoveTheClock() throws Exception {
            HttpRequest.Builder foreign = to("/_local/clock")
                    .header("Origin", "https://elsewhere.example")
                    .POST(BodyPublishers.ofString("{\"move\":\"PT1H\"}"));
            assertThat(send(foreign).statusCode()).isEqualTo(403);
        }
    }

    @Nested
    class Events {
        private JsonNode event(HttpRequest.Builder request) throws Exception {
            return JSON.readTree(send(request).body());
        }

        @Test
        void carryRequestAndTheLocalClocksTime() throws Exception {
            JsonNode event = event(to("/raw/7?a=1&b=x%20y&a=2&c")
                    .header("X-Two", "one")
                    .header("X-Two", "two")
                    .header("Cookie", "k=v; l=w"));

            assertThat(event.get("version").asText()).isEqualTo("2.0");
            assertThat(event.get("routeKey").asText()).isEqualTo("ANY /raw/{id}");
            assertThat(event.get("rawPath").asText()).isEqualTo("/raw/7");
            assertThat(event.get("rawQueryString").asText()).isEqualTo("a=1&b=x%20y&a=2&c");
            assertThat(event.get("queryStringParameters").toString())
                    .isEqualTo("{\"a\":\"1,2\",\"b\":\"x y\",\"c\":\"\"}");
            assertThat(event.at("/headers/x-two").asText()).isEqualTo("one,two");
            assertThat(event.get("cookies").toString()).isEqualTo("[\"k=v\",\"l=w\"]");
            assertThat(event.at("/headers").has("cookie")).isFalse();
            assertThat(event.at("/requestContext/timeEpoch").asLong()).isEqualTo(NOW.toEpochMilli());
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
            JsonNode event = event(to("/raw/7").header("Content-Type", type).POST(BodyPublishers.ofString("Анна")));
            assertThat(event.get("isBase64Encoded").asBoolean()).isEqualTo(encoded);
            String body = event.get("body").asText();
            assertThat(encoded ? new String(java.util.Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body)
                    .isEqualTo("Анна");
        }

        @Test
        void aBodyOfMoreThanTenMegabytesIsRefused() throws Exception {
            byte[] large = new byte[10 * 1024 * 1024 + 1];
            assertThat(send(to("/raw/7").POST(BodyPublishers.ofByteArray(large)))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Nested
    class Answers {
        @Test
        void binaryBodiesArriveAsBytes() throws Exception {
            HttpResponse<byte[]> answer = HTTP.send(to("/echo/1?do=binary").build(), BodyHandlers.ofByteArray());
            assertThat(answer.body()).containsExactly(1, 2, -3);
            assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        }

        @Test
        void cookiesAreSetOneByOne() throws Exception {
            HttpResponse<String> answer = get("/echo/1?do=cookies");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Secure", "b=2");
            assertThat(answer.headers().firstValue("content-type")).contains("text/plain;charset=UTF-8");
        }

        @Test
        void aFailingFunctionIsAnInternalError() throws Exception {
            HttpResponse<String> answer = get("/echo/1?do=fail");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
            assertThat(get("/_local/functions").body()).contains("IllegalStateException: on purpose");
        }

        @Test
        void aFunctionThatTakesTooLongIsAnInternalError() throws Exception {
            assertThat(get("/echo/1?do=sleep").statusCode()).isEqualTo(500);
        }

        @Test
        void onlyKnownOriginsMayRead() throws Exception {
            HttpRequest.Builder ask = to("/echo/1")
                    .header("Origin", "http://localhost")
                    .header("Access-Control-Request-Method", "GET")
                    .method("OPTIONS", BodyPublishers.noBody());
            HttpResponse<String> allowed = send(ask);
            assertThat(allowed.statusCode()).isEqualTo(204);
            assertThat(allowed.headers().firstValue("access-control-allow-headers"))
                    .contains("authorization");
            HttpResponse<String> known = send(to("/echo/1").header("Origin", "http://localhost"));
            assertThat(known.headers().firstValue("access-control-allow-origin"))
                    .contains("http://localhost");
            HttpResponse<String> unknown = send(to("/echo/1").header("Origin", "http://elsewhere"));
            assertThat(unknown.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
    }

    @Nested
    class Isolation {
        @Test
        void functionsWithTheSameClassesShareNothing() throws Exception {
            get("/echo/1");
            get("/echo/1");
            JsonNode twin = JSON.readTree(get("/twin").body());
            assertThat(twin.get("twin").asInt()).isEqualTo(1);
            assertThat(twin.get("seesTheLocalCloud").asBoolean()).isFalse();
            assertThat(twin.get("own").asBoolean()).isTrue();
        }

        @Test
        void functionsReadTheirEnvironmentAndContext() throws Exception {
            assertThat(get("/echo/1").body()).endsWith("krug-echo true hello");
        }

        @Test
        void addressesOfTheCloudBecomeLocalOnes() {
            assertThat(System.getProperty("SOCKETS")).isEqualTo(cloud.address() + "/dev");
        }
    }

    @Nested
    class Authorizer {
        private HttpResponse<String> closed(String token) throws Exception {
            return send(to("/closed").header("Authorization", "Bearer " + token));
        }

        private void assertRefused(HttpResponse<String> answer, String why) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
            assertThat(answer.headers().firstValue("www-authenticate"))
                    .hasValueSatisfying(header -> assertThat(header).contains(why));
        }

        @Test
        void aGoodTokenGivesItsClaimsToTheFunction() throws Exception {
            JsonNode event = JSON.readTree(closed(TestServices.token(TestServices.KEY, NOW, claims -> claims))
                    .body());
            JsonNode claims = event.at("/requestContext/authorizer/jwt/claims");
            assertThat(claims.get("sub").asText()).isEqualTo("anna");
            assertThat(claims.get("exp").asText()).isEqualTo(String.valueOf(NOW.getEpochSecond() + 3600));
            assertThat(claims.get("cognito:groups").asText()).isEqualTo("[a b]");
        }

        @Test
        void noTokenIsRefused() throws Exception {
            assertRefused(get("/closed"), "Bearer");
        }

        @Test
        void expiredByTheLocalClockIsRefused() throws Exception {
            assertRefused(
                    closed(TestServices.token(TestServices.KEY, NOW.minusSeconds(3600), claims -> claims)), "expired");
        }

        @Test
        void anotherIssuersOrAudiencesTokenIsRefused() throws Exception {
            assertRefused(closed(TestServices.token(TestServices.KEY, NOW, c -> c.issuer("https://other"))), "issuer");
            assertRefused(
                    closed(TestServices.token(TestServices.KEY, NOW, c -> c.claim("client_id", "x"))), "audience");
            assertRefused(closed(TestServices.token(TestServices.KEY, NOW, c -> c.audience("x"))), "audience");
        }

        @Test
        void anotherKeysTokenIsRefused() throws Exception {
            var other = new RSAKeyGenerator(2048).keyID("k1").generate();
            assertRefused(closed(TestServices.token(other, NOW, claims -> claims)), "signature");
        }

        @Test
        void unsignedAndHmacTokensAreRefused() throws Exception {
            SignedJWT hmac = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                    new JWTClaimsSet.Builder()
                            .issuer("https://issuer")
                            .claim("client_id", "client")
                            .expirationTime(Date.from(NOW.plusSeconds(60)))
                            .build());
            hmac.sign(new MACSigner(TestServices.KEY.toRSAPublicKey().getEncoded()));
            assertRefused(closed(hmac.serialize()), "signing method");
            assertRefused(closed("eyJhbGciOiJub25lIn0.e30."), "malformed");
            assertRefused(closed("nonsense"), "malformed");
        }
    }

    @Nested
    class Sockets {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

        private java.net.http.WebSocket open(String query, String origin) {
            return HTTP.newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(
                            URI.create(cloud.webSocketAddress().orElseThrow() + query),
                            new java.net.http.WebSocket.Listener() {
                                @Override
                                public java.util.concurrent.CompletionStage<?> onText(
                                        java.net.http.WebSocket socket, CharSequence data, boolean last) {
                                    received.add(data.toString());
                                    socket.request(1);
                                    return null;
                                }

                                @Override
                                public java.util.concurrent.CompletionStage<?> onClose(
                                        java.net.http.WebSocket socket, int code, String reason) {
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
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    CompletionException.class, () -> open("?ticket=bad", "http://localhost"))
                            .getCause())
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(401));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> open("?ticket=good", "http://elsewhere"))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }

        @Test
        void messagesReachTheirRoutesAndGoneConnectionsAreGone() throws Exception {
            java.net.http.WebSocket socket = open("?ticket=good", "http://localhost");
            socket.sendText("{\"action\":\"hi\"}", true).join();
            String answer = next();
            assertThat(answer).startsWith("default ").endsWith(" MESSAGE {\"action\":\"hi\"}");
            socket.sendText("{\"action\":\"push\"}", true).join();
            assertThat(next()).isEqualTo("pushed " + NOW.toEpochMilli());
            socket.sendText("{\"action\":\"fail\"}", true).join();
            assertThat(next()).contains("Internal server error");
            socket.sendText("no json", true).join();
            String id = next().split(" ", -1)[1];

            try (var management = SdkClients.management(cloud)) {
                assertThat(management.getConnection(r -> r.connectionId(id)).connectedAt())
                        .isEqualTo(NOW);
                management.postToConnection(
                        r -> r.connectionId(id).data(software.amazon.awssdk.core.SdkBytes.fromUtf8String("Анна")));
                assertThat(next()).isEqualTo("Анна");
                management.deleteConnection(r -> r.connectionId(id));
                assertThat(next()).isEqualTo("closed 1000");
                Awaiting.until(Duration.ofSeconds(5), () -> id.equals(System.getProperty("test.disconnected")));
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> management.postToConnection(
                                r -> r.connectionId(id).data(software.amazon.awssdk.core.SdkBytes.fromUtf8String("x"))))
                        .isInstanceOf(
                                software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException.class);
            }
        }

        @Test
        void aMessageOverTheLimitClosesTheConnection() throws Exception {
            java.net.http.WebSocket socket = open("?ticket=good", "http://localhost");
            socket.sendText("x".repeat(128 * 1024 + 1), true).join();
            assertThat(next()).isEqualTo("closed 1009");
        }
    }
}
