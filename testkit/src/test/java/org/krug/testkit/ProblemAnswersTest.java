package org.krug.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.InvalidInput;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.Require;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;
import org.krug.kernel.Problems;
import org.krug.kernel.Refusal;

class ProblemAnswersTest {
    private final Api api = TestCloud.shared().api();

    @Serdeable
    record Greeting(
            String name,
            int times,
            Instant at,
            @Nullable Boolean loud,
            @Nullable Integer echo,
            @Nullable Long steps,
            @Nullable List<Guest> guests) {
        Greeting {
            name = Require.line("name", name, 20);
            Require.between("times", 1, times, 5);
            at = Require.present("at", at);
        }
    }

    @Serdeable
    record Guest(String name, int chairs) {
        Guest {
            name = Require.line("name", name, 20);
        }
    }

    @Controller("/greetings")
    static class Greetings {
        @Post
        Greeting greet(@Body Greeting greeting, Caller caller) {
            return new Greeting(
                    caller.subject().orElse("nobody").substring(0, 6),
                    greeting.times(),
                    caller.now(),
                    null,
                    null,
                    greeting.steps(),
                    null);
        }

        @Post("/form")
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        String form(@Body Map<String, String> form) {
            return form.toString();
        }

        @Get("/closed")
        Greeting closed() {
            return Outcome.<Greeting>refused(Refusal.of(ProblemType.REGISTRATION_CLOSED)
                            .since(Instant.parse("2019-02-09T10:00:00Z"), ZoneId.of("Europe/Moscow")))
                    .orRefuse();
        }

        @Get("/named")
        String named(@QueryValue String name, @QueryValue @Nullable Integer page) {
            return name + page;
        }

        @Get("/broken")
        Greeting broken() {
            throw new IllegalStateException("planted");
        }
    }

    @Test
    void theCallerAndTheTimeComeFromTheGateway() {
        Instant moment = Instant.parse("2019-02-09T09:00:00Z");
        Answer answer = api.at(moment)
                .as("anna@example.org")
                .post("/greetings", "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("at").asText()).isEqualTo("2019-02-09T09:00:00Z");
        assertThat(FakeAccounts.subject("anna@example.org"))
                .startsWith(answer.json().path("name").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"times\":9,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | times",
                "{\"name\":\"a\\u0007b\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\\ud800b\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\\u202eb\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\\u200bb\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\\u2028b\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\\ufffdb\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"more\":1} | invalid-field | more",
                "{\"name\":\"a\",\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | times",
                "{\"name\":\"a\",\"times\":null,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | times",
                "{\"name\":\"a\",\"times\":\"many\",\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | times",
                "{\"name\":\"a\",\"times\":1,\"at\":\"yesterday\"} | invalid-field | at",
                "{\"name\":\"a\",\"times\":1} | invalid-field | at",
                "{\"name\":{},\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\",\"times\":\"1\",\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | times",
                "{\"name\":\"a\",\"times\":1.5,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | times",
                "{\"name\":\"a\",\"times\":1,\"loud\":\"yes\",\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | loud",
                "{\"name\":\"a\",\"times\":1,\"loud\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | loud",
                "{\"name\":\"a\",\"times\":1,\"echo\":2.5,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | echo",
                "{\"name\":\"a\",\"times\":1,\"echo\":\"2\",\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | echo",
                "{\"name\":\"a\",\"times\":1,\"echo\":99999999999,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | echo",
                "{\"name\":\"a\",\"times\":1,\"steps\":2.5,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | steps",
                "{\"name\":\"a\",\"times\":1,\"steps\":\"2\",\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | steps",
                "{\"name\":\"a\",\"times\":1,\"steps\":9223372036854775808,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | steps",
                "{\"name\":\"a\",\"times\":1,\"steps\":1e999,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | steps",
                "{\"name\":5,\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} | invalid-field | name",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"guests\":[{\"name\":\"b\",\"chairs\":1},{\"name\":\"c\"}]} | invalid-field | guests[1].chairs",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"guests\":[{\"name\":\"\",\"chairs\":1}]} | invalid-field | guests[0].name",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"guests\":[{\"name\":\"b\",\"chairs\":\"x\"}]} | invalid-field | guests[0].chairs",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"guests\":[{\"name\":\"b\",\"chairs\":1,\"x\":1}]} | invalid-field | guests[0].x",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"guests\":[5]} | invalid-field | guests[0]",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"guests\":{}} | invalid-field | guests[0]",
                "{\"name\":\"a\" | malformed-request |",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"}} | malformed-request |",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"} x | malformed-request |",
                "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\"}{} | malformed-request |",
                "[] | malformed-request |",
                "null | malformed-request |"
            })
    void whatCannotBeTakenIsAProblem(String body, String problem, String field) {
        Answer answer = api.post("/greetings", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        if (field != null) {
            assertThat(answer.json().at("/fields/0/name").asText()).isEqualTo(field);
        }
    }

    @Test
    void optionalFieldsAreTakenAsTheyAre() {
        String body = "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"loud\":true,\"echo\":null}";
        assertThat(api.post("/greetings", body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807,9223372036854775807",
        "-9223372036854775807,-9223372036854775807",
        "2.0,2",
        "2e3,2000"
    })
    void wholeNumbersAreTakenHoweverTheyAreWritten(String written, long steps) {
        String body = "{\"name\":\"a\",\"times\":1,\"at\":\"2020-01-01T00:00:00Z\",\"steps\":" + written + "}";
        assertThat(api.post("/greetings", body).json().path("steps").asLong()).isEqualTo(steps);
    }

    @Test
    void aBodyThatIsMissingIsAProblem() {
        Answer answer = api.call("POST", "/greetings", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("The body is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\" | The body is not JSON",
                "{\"name\":\"a\"} x | More stands in the body",
                "[] | a list instead of an object",
                "null | The body is empty"
            })
    void aBodyThatCannotBeReadIsToldWhy(String body, String reason) {
        assertThat(api.post("/greetings", body).json().path("detail").asText()).contains(reason);
    }

    @Test
    void aPlaceInTheBodyIsNamed() {
        assertThat(api.post("/greetings", "{\"name\":\"a\",\n\"times\" 1}")
                        .json()
                        .at("/about/place")
                        .asText())
                .isEqualTo("2:9");
    }

    @ParameterizedTest
    @CsvSource({"/greetings/named,name", "/greetings/named?name=a&page=x,page"})
    void aWrongParameterIsNamed(String target, String field) {
        Answer answer = api.get(target);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/fields/0/name").asText())
                .as(answer.text())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%", "%zz=1"})
    void aFormWithABrokenEscapeIsAProblem(String form) {
        Answer answer =
                api.with("content-type", "application/x-www-form-urlencoded").post("/greetings/form", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @Test
    void unknownAddressesAndMethodsAreProblems() {
        assertThat(api.get("/nowhere").problem()).isEqualTo("not-found");
        assertThat(api.call("DELETE", "/greetings", "").problem()).isEqualTo("method-not-allowed");
        assertThat(api.with("content-type", "text/plain")
                        .post("/greetings", "x")
                        .problem())
                .isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/greetings/closed", "/greetings/named", "/greetings/broken"})
    void aBrowserGetsAPage(String path) {
        Answer answer = api.with("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .with("accept-language", "ru")
                .get(path);
        assertThat(answer.status()).isEqualTo(api.get(path).status());
        assertThat(answer.headers().get("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.headers()).containsKey("content-security-policy");
        assertThat(answer.text()).startsWith("<!DOCTYPE html>").contains("lang=\"ru\"");
    }

    /** Whoever opens an address has filled in no field. */
    @Test
    void aBrowserIsToldToCheckItsAddress() {
        Answer answer = api.with("accept", "text/html,*/*;q=0.8").get("/greetings/named");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Check the address").doesNotContain("Correct the field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json, text/html", "*/*"})
    void aProgramGetsJson(String accept) {
        assertThat(api.with("accept", accept).get("/greetings/closed").problem())
                .isEqualTo("registration-closed");
    }

    @Test
    void aBugIsAnsweredWithoutItsDetails() {
        Answer answer = api.get("/greetings/broken");
        assertThat(answer.problem()).isEqualTo("unexpected");
        assertThat(answer.text()).doesNotContain("planted");
    }

    @Test
    void aRefusalSpeaksTheCallersLanguageInTheEventsZone() {
        assertThat(api.with("accept-language", "ru-RU,ru;q=0.9,en;q=0.8")
                        .get("/greetings/closed")
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("Она закрылась 9 февраля 2019, 13:00 (Москва).");
        assertThat(api.get("/greetings/closed").json().path("detail").asText())
                .isEqualTo("It closed 9 February 2019 at 13:00 (Moscow Time).");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemHasItsTextsInBothLanguages(ProblemType type) {
        for (Language language : Language.values()) {
            Problem problem = Problems.of(Refusal.of(type), language);
            assertThat(problem.title()).isNotBlank();
            assertThat(problem.detail()).isNotBlank();
            assertThat(problem.next()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(InvalidInput.Rule.class)
    void everyRuleHasItsTextInBothLanguages(InvalidInput.Rule rule) {
        for (Language language : Language.values()) {
            assertThat(Problems.of(new InvalidInput("name", rule, "3"), language)
                            .detail())
                    .startsWith("name: ");
        }
    }
}
