package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.testkit.Api;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;

@OnLocalStackToo
class ConsentTest {
    private static final Instant NOW = Instant.parse("2030-01-20T12:00:00Z");
    private static final String AGREE = "{\"version\":%d,\"language\":\"RU\"}";

    private final ClubInTest club = ClubInTest.founded();
    private final ClubInTest.Person anna = club.joined("Анна", "Пример", "нет");
    private final String path = club.path("/consent");

    private Api anna() {
        return anna.api().at(NOW).with("accept-language", "ru");
    }

    private String askedAtSignIn() {
        return anna().post("/me", "").json().at("/clubs/0/consent").asText();
    }

    @Test
    void aNewMemberIsAskedWithTheFirstText() {
        assertThat(askedAtSignIn()).isEqualTo("NOT_GIVEN");
        JsonNode read = anna().get(path).json();
        assertThat(read.path("version").asInt()).isZero();
        assertThat(read.path("state").asText()).isEqualTo("NOT_GIVEN");
        assertThat(read.path("text").asText()).contains("согласен", "«Круг»");
        assertThat(anna.api()
                        .with("accept-language", "en")
                        .get(path)
                        .json()
                        .path("text")
                        .asText())
                .contains("I agree");
    }

    @Test
    void givenConsentNamesItsVersionLanguageAndTime() {
        JsonNode given = anna().post(path, AGREE.formatted(0)).json();
        assertThat(given.path("state").asText()).isEqualTo("GIVEN");
        assertThat(given.path("since").asText()).isEqualTo(NOW.toString());
        assertThat(askedAtSignIn()).isEqualTo("GIVEN");
        anna.api().at(NOW.plusSeconds(60)).post(path, AGREE.formatted(0));
        JsonNode acts = anna().get(path + "/history").json().path("acts");
        assertThat(acts).as("once is enough").hasSize(1);
        assertThat(acts.get(0).path("at").asText()).isEqualTo(NOW.toString());
        assertThat(acts.get(0).path("language").asText()).isEqualTo("RU");
    }

    @Test
    void aNewTextIsAskedForAnewAndTheOldOneStaysWithThoseWhoAgreedToIt() {
        anna().post(path, AGREE.formatted(0));
        assertThat(club.asOwner()
                        .put(path + "/text", "{\"russian\":\"Новый текст\"}")
                        .status())
                .isEqualTo(200);
        assertThat(askedAtSignIn()).isEqualTo("OUTDATED");
        JsonNode read = anna().with("accept-language", "en").get(path).json();
        assertThat(read.path("version").asInt()).isEqualTo(1);
        assertThat(read.path("agreedVersion").asInt()).isZero();
        assertThat(read.path("text").asText()).isEqualTo("Новый текст");
        assertThat(read.path("language").asText()).as("there is no English one").isEqualTo("RU");
        assertThat(anna().post(path, AGREE.formatted(0)).problem()).isEqualTo("changed-meanwhile");
        assertThat(anna().post(path, AGREE.formatted(1)).json().path("state").asText())
                .isEqualTo("GIVEN");
        JsonNode acts = anna().get(path + "/history").json().path("acts");
        assertThat(acts).hasSize(2);
        assertThat(acts.get(0).path("text").asText()).contains("согласен");
        assertThat(acts.get(1).path("text").asText()).isEqualTo("Новый текст");
    }

    @Test
    void withdrawalStopsLettersAndOffersErasure() {
        anna().post(path, AGREE.formatted(0));
        JsonNode withdrawn = anna().post(path + "/withdrawal", "").json();
        assertThat(withdrawn.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("follows").asText()).contains("больше вам не пишет", "/me/erasure");
        assertThat(withdrawn.has("agreedVersion")).isFalse();
        assertThat(TestCloud.shared()
                        .bean(Members.class)
                        .find(club.club(), MemberId.of(anna.id().toString()))
                        .orElseThrow()
                        .consent()
                        .withdrawn())
                .isTrue();
        assertThat(anna().post(path + "/withdrawal", "").status()).isEqualTo(200);
        assertThat(anna().get(path + "/history").json().path("acts")).hasSize(2);
        assertThat(anna().post(path, AGREE.formatted(0)).json().path("state").asText())
                .as("a change of mind")
                .isEqualTo("GIVEN");
    }

    @Test
    void whatIsSaidAtOnceIsAllKept() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> presses = new ArrayList<>();
            for (int at = 0; at < 10; at++) {
                presses.add(() -> anna().post(path, AGREE.formatted(0)).status());
            }
            for (var press : threads.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(200);
            }
        }
        assertThat(anna().get(path + "/history").json().path("acts")).hasSize(1);
    }

    @Test
    void onlyOwnersGiveTextsAndOnlyMembersReadThem() {
        assertThat(anna().put(path + "/text", "{\"russian\":\"Другой\"}").problem())
                .isEqualTo("not-allowed");
        assertThat(club.asOwner().put(path + "/text", "{\"russian\":\" \"}").problem())
                .isEqualTo("invalid-field");
        assertThat(ClubInTest.founded().asOwner().get(path).problem()).isEqualTo("not-a-member");
        assertThat(TestCloud.shared().api().get(path).problem()).isEqualTo("not-signed-in");
        assertThat(TestCloud.shared().api().post(path + "/withdrawal", "").problem())
                .isEqualTo("not-signed-in");
        for (String bad : List.of("{}", "{\"version\":0}", "{\"version\":\"0\",\"language\":\"RU\"}")) {
            assertThat(anna().post(path, bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(anna().post(path, AGREE.formatted(7)).problem()).isEqualTo("changed-meanwhile");
    }
}
