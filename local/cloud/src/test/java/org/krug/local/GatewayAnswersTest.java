package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the caller is told of a function's answer. */
class GatewayAnswersTest {
    @RegisterExtension
    static final SmallCloud CLOUD = new SmallCloud();

    @Test
    void binaryBodiesArriveAsBytes() throws Exception {
        HttpResponse<byte[]> answer =
                CLOUD.http().send(CLOUD.to("/echo/1?do=binary").build(), BodyHandlers.ofByteArray());
        assertThat(answer.body()).containsExactly(1, 2, -3);
        assertThat(answer.headers().firstValue("content-type")).contains("image/png");
    }

    @Test
    void cookiesAreSetOneByOne() throws Exception {
        HttpResponse<String> answer = CLOUD.get("/echo/1?do=cookies");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Secure", "b=2");
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain;charset=UTF-8");
    }

    @Test
    void aFailingFunctionIsAnInternalError() throws Exception {
        HttpResponse<String> answer = CLOUD.get("/echo/1?do=fail");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(CLOUD.get("/_local/functions").body()).contains("IllegalStateException: on purpose");
    }

    @Test
    void aFunctionThatTakesTooLongIsAnInternalError() throws Exception {
        assertThat(CLOUD.get("/echo/1?do=sleep").statusCode()).isEqualTo(500);
    }

    @Test
    void onlyKnownOriginsMayRead() throws Exception {
        HttpRequest.Builder ask = CLOUD.to("/echo/1")
                .header("Origin", "http://localhost")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody());
        HttpResponse<String> allowed = CLOUD.send(ask);
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("access-control-allow-headers")).contains("authorization");
        HttpResponse<String> known = CLOUD.send(CLOUD.to("/echo/1").header("Origin", "http://localhost"));
        assertThat(known.headers().firstValue("access-control-allow-origin")).contains("http://localhost");
        HttpResponse<String> unknown = CLOUD.send(CLOUD.to("/echo/1").header("Origin", "http://elsewhere"));
        assertThat(unknown.headers().firstValue("access-control-allow-origin")).isEmpty();
    }
}
