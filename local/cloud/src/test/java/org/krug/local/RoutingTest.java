package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which route answers a request, and the pages that are only local. */
class RoutingTest {
    @RegisterExtension
    static final SmallCloud CLOUD = new SmallCloud();

    @ParameterizedTest
    @CsvSource({
        "/echo/fixed, GET /echo/fixed null",
        "/echo/5, GET /echo/{id} {id=5}",
        "/echo/a%20b%2Fc, GET /echo/{id} {id=a b/c}",
        "/echo/5/more, ANY /echo/{rest+} {rest=5/more}"
    })
    void theMostSpecificRouteAnswers(String path, String expected) throws Exception {
        assertThat(CLOUD.get(path).body()).contains(expected);
    }

    @Test
    void anotherMethodFallsToTheNextRoute() throws Exception {
        assertThat(CLOUD.send(CLOUD.to("/echo/5").DELETE()).body()).contains("ANY /echo/{rest+}");
    }

    @Test
    void whatHasNoRouteIsNotFound() throws Exception {
        HttpResponse<String> answer = CLOUD.get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/%zz", "/echo/5?a=%zz", "/echo/5?%", "/echo/5%2", "/%"})
    void aBrokenPercentSignIsAProblem(String target) throws Exception {
        String answer = RawHttp.answer(CLOUD.cloud().address(), "GET " + target + " HTTP/1.1");
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
            assertThat(CLOUD.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(CLOUD.get("/_local/nothing").statusCode()).isEqualTo(404);
        assertThat(CLOUD.get("/_local/aws/ssm").body()).isEqualTo("service /ssm");
    }

    @Test
    void anotherSitesPageMayNotMoveTheClock() throws Exception {
        HttpRequest.Builder foreign = CLOUD.to("/_local/clock")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString("{\"move\":\"PT1H\"}"));
        assertThat(CLOUD.send(foreign).statusCode()).isEqualTo(403);
    }
}
