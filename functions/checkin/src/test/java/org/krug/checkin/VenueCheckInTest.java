package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.DOORS_OPEN;
import static org.krug.checkin.DoorInTest.ENDS;
import static org.krug.checkin.DoorInTest.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.AtOnce;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;

@OnLocalStackToo
class VenueCheckInTest {
    private static final DoorInTest DOOR = DoorInTest.open(false);

    @Test
    void codeOpenedBeforeSigningInAdmitsAtTheTimeItWasOpened() {
        Person guest = DOOR.reconfirmed();
        String claim = DOOR.claim(NOON);

        Answer answer = DOOR.claims(guest, claim, NOON.plusSeconds(400));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("at").asText()).isEqualTo(NOON.toString());
        assertThat(answer.json().path("unconfirmed").asBoolean()).isFalse();
        assertThat(DOOR.admission(guest).at()).isEqualTo(NOON);
    }

    @Test
    void claimIsGoodForTenMinutesAndForOnePerson() {
        List<Person> guests = DOOR.reconfirmed(3);
        String claim = DOOR.claim(NOON);
        String other = DOOR.claim(NOON);

        assertThat(DOOR.claims(guests.get(0), claim, NOON.plus(Duration.ofMinutes(10)))
                        .status())
                .isEqualTo(200);
        assertThat(DOOR.claims(guests.get(1), claim, NOON.plusSeconds(5)).problem())
                .isEqualTo("claim-used");
        assertThat(DOOR.claims(guests.get(0), claim, NOON.plus(Duration.ofMinutes(30)))
                        .status())
                .as("asked again by the same person, the same answer")
                .isEqualTo(200);
        assertThat(DOOR.claims(
                                guests.get(2),
                                other,
                                NOON.plus(Duration.ofMinutes(10)).plusMillis(1))
                        .problem())
                .isEqualTo("code-stale");
        assertThat(DOOR.isIn(guests.get(1)) || DOOR.isIn(guests.get(2))).isFalse();
    }

    @Test
    void claimOfSomebodyWhoIsRefusedIsNotSpent() {
        Person guest = DOOR.reconfirmed();
        Person stranger = DOOR.member();
        String claim = DOOR.claim(NOON);

        Answer refused = DOOR.claims(stranger, claim, NOON.plusSeconds(5));
        assertThat(refused.problem()).isEqualTo("refused-at-the-door");
        assertThat(DOOR.claims(stranger, claim, NOON.plusSeconds(9)).text()).isEqualTo(refused.text());
        assertThat(DOOR.claims(guest, claim, NOON.plusSeconds(30)).status()).isEqualTo(200);
        assertThat(DOOR.claims(DOOR.reconfirmed(), claim, NOON.plusSeconds(40)).problem())
                .isEqualTo("claim-used");
        assertThat(DOOR.isIn(stranger)).isFalse();
        assertThat(DOOR.admission(guest).at()).isEqualTo(NOON);
        assertThat(DOOR.report().path("refused"))
                .extracting(scan -> scan.at("/person/memberId").asText())
                .containsOnlyOnce(stranger.id().toString());
    }

    @Test
    void oneClaimAtTwentyPhonesAdmitsOnePerson() throws Exception {
        List<Person> guests = DOOR.reconfirmed(20);
        String claim = DOOR.claim(NOON);

        List<Answer> answers = AtOnce.all(guests.stream()
                .<Callable<Answer>>map(guest -> () -> DOOR.claims(guest, claim, NOON))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(guests).filteredOn(DOOR::isIn).hasSize(1);
    }

    @Test
    void onlyTheCodeOfThisMomentIsExchanged() {
        String code = DOOR.venueCode(NOON);

        assertThat(DOOR.open(code, NOON.minusSeconds(30)).status()).isEqualTo(200);
        assertThat(DOOR.open(code, NOON.plusSeconds(59)).status()).isEqualTo(200);
        assertThat(DOOR.open(code, NOON.plusSeconds(60)).problem()).isEqualTo("code-stale");
        assertThat(DOOR.open(code, NOON.minusSeconds(31)).problem()).isEqualTo("code-stale");
        assertThat(DOOR.open(code.substring(1) + "a", NOON).problem()).isEqualTo("code-invalid");
        assertThat(DOOR.open("nothing", NOON).problem()).isEqualTo("code-invalid");
        DoorInTest elsewhere = DoorInTest.open(false);
        assertThat(elsewhere.open(code, NOON).problem()).isEqualTo("code-invalid");
        assertThat(elsewhere
                        .claims(elsewhere.reconfirmed(), DOOR.claim(NOON), NOON)
                        .problem())
                .isEqualTo("code-invalid");
    }

    @Test
    void peopleSeeAPage() {
        String code = DOOR.venueCode(NOON);

        Answer page = TestCloud.shared()
                .api()
                .at(NOON)
                .with("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .with("accept-language", "ru")
                .get("/v/" + DOOR.event + "/" + code);
        Answer stale = TestCloud.shared()
                .api()
                .at(NOON.plusSeconds(300))
                .with("accept", "text/html")
                .get("/v/" + DOOR.event + "/" + code);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(page.text()).contains("Вы ещё не отмечены", "Сканировать код на месте");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("The code is not good now").doesNotContain("{since}");
        for (String path : List.of("/v/no-event/" + code, "/v/" + DOOR.event + "/nothing", "/screen/nothing")) {
            Answer refused = TestCloud.shared()
                    .api()
                    .at(NOON)
                    .with("accept", "text/html")
                    .get(path);
            assertThat(refused.status()).as(path).isBetween(400, 404);
            assertThat(refused.headers().get("content-type")).as(path).startsWith("text/html");
        }
    }

    @Test
    void claimsThatWereTamperedWithAreRefused() {
        Person guest = DOOR.reconfirmed();
        String claim = DOOR.claim(NOON);
        Stream.of(
                        "x",
                        claim.substring(1),
                        claim + "A",
                        "B" + claim.substring(1),
                        claim.substring(0, claim.length() - 1) + "_",
                        claim.toLowerCase(Locale.ROOT))
                .forEach(tampered ->
                        assertThat(DOOR.claims(guest, tampered, NOON).problem()).isEqualTo("code-invalid"));
    }

    @Test
    void appSendsTheCodeAtOnce() {
        Person guest = DOOR.reconfirmed();

        Answer answer = DOOR.scansVenue(guest, DOOR.venueCode(NOON), NOON.plusSeconds(3), NOON.plusSeconds(4));

        assertThat(answer.json().path("at").asText())
                .isEqualTo(NOON.plusSeconds(3).toString());
        assertThat(DOOR.scansVenue(guest, DOOR.venueCode(NOON), NOON.plusSeconds(3), NOON.plusSeconds(9))
                        .text())
                .isEqualTo(answer.text());
        assertThat(DOOR.scansVenue(guest, DOOR.venueCode(NOON), NOON.plusSeconds(20), NOON.plusSeconds(21))
                        .problem())
                .isEqualTo("already-admitted");
    }

    @Test
    void lateScanCountsAtItsStepAndIsUnconfirmedAfterTwoMinutes() {
        List<Person> guests = DOOR.reconfirmed(2);
        String code = DOOR.venueCode(NOON);

        Answer prompt = DOOR.scansVenue(guests.get(0), code, NOON, NOON.plusSeconds(120));
        Answer late = DOOR.scansVenue(guests.get(1), code, NOON, NOON.plusSeconds(121));

        assertThat(prompt.json().path("unconfirmed").asBoolean()).isFalse();
        assertThat(late.json().path("unconfirmed").asBoolean()).isTrue();
        assertThat(DOOR.admission(guests.get(1)).at()).isEqualTo(NOON);
        assertThat(DOOR.report().path("unconfirmed"))
                .extracting(scan -> scan.at("/person/memberId").asText())
                .contains(guests.get(1).id().toString())
                .doesNotContain(guests.get(0).id().toString());
    }

    @Test
    void lateScanMustFitItsStepAndNobodyScansTheFuture() {
        Person guest = DOOR.reconfirmed();
        String code = DOOR.venueCode(NOON);

        assertThat(DOOR.scansVenue(guest, code, NOON.plusSeconds(60), NOON.plusSeconds(300))
                        .problem())
                .isEqualTo("code-stale");
        assertThat(DOOR.scansVenue(guest, DOOR.venueCode(NOON.plusSeconds(90)), NOON.plusSeconds(90), NOON)
                        .problem())
                .isEqualTo("code-stale");
    }

    @Test
    void lateScanIsJudgedByTheStateAtItsStep() {
        Person tooLate = DOOR.member();
        DOOR.register(tooLate, NOON.minusSeconds(600));
        DOOR.confirm(tooLate, NOON.plusSeconds(60));
        Person left = DOOR.reconfirmed();
        DOOR.cancel(left, NOON.plusSeconds(100));
        String code = DOOR.venueCode(NOON);

        Answer refused = DOOR.scansVenue(tooLate, code, NOON, NOON.plusSeconds(300));
        Answer admitted = DOOR.scansVenue(left, code, NOON, NOON.plusSeconds(300));

        assertThat(refused.json().at("/about/state").asText()).isEqualTo("REQUESTED");
        assertThat(admitted.status()).as(admitted.text()).isEqualTo(200);
        assertThat(DOOR.report().path("conflicts"))
                .extracting(scan -> scan.at("/person/memberId").asText())
                .contains(left.id().toString());
    }

    @Test
    void whoCancelsAfterOpeningTheAddressHasCancelled() {
        Person guest = DOOR.reconfirmed();
        String claim = DOOR.claim(NOON);
        DOOR.cancel(guest, NOON.plusSeconds(10));

        Answer refused = DOOR.claims(guest, claim, NOON.plusSeconds(20));

        assertThat(refused.json().at("/about/state").asText()).isEqualTo("CANCELLED");
        assertThat(DOOR.isIn(guest)).isFalse();
    }

    @Test
    void addressOpenedInTheLastMinuteStillCounts() {
        Person guest = DOOR.reconfirmed();
        Instant last = ENDS.minusSeconds(5);
        String claim = DOOR.claim(last);

        assertThat(DOOR.claims(guest, claim, ENDS.plusSeconds(120)).status()).isEqualTo(200);
        assertThat(DOOR.admission(guest).at()).isEqualTo(last);
    }

    @Test
    void refusalsNameTheirReason() {
        Person stranger = DOOR.member();
        Person guest = DOOR.reconfirmed();
        Instant early = DOORS_OPEN.minusSeconds(60);

        Answer none = DOOR.claims(stranger, DOOR.claim(NOON), NOON);
        assertThat(none.problem()).isEqualTo("refused-at-the-door");
        assertThat(none.json().at("/about/state").asText()).isEqualTo("NONE");
        assertThat(none.json().path("detail").asText()).doesNotContain("{").doesNotContain("[");
        assertThat(DOOR.claims(guest, DOOR.claim(early), early).problem()).isEqualTo("too-early-at-the-door");
        assertThat(DOOR.claims(guest, DOOR.claim(ENDS), ENDS).problem()).isEqualTo("doors-closed");
        assertThat(DOOR.claims(guest, DOOR.claim(NOON), NOON).status()).isEqualTo(200);
    }

    @Test
    void badInputIsAClearProblem() {
        Person guest = DOOR.reconfirmed();
        for (String body : List.of(
                "{}",
                "{\"claim\":null}",
                "{\"claim\":\"x\",\"code\":\"y\"}",
                "{\"claim\":\"" + "x".repeat(1_000_000) + "\"}",
                "{\"claim\":\"\\u0000\\u0001\"}",
                "{\"code\":\"\"}",
                "{\"code\":7}",
                "{\"code\":\"abc\",\"scannedAt\":\"+1000000000-12-31T23:59:59.999999999Z\"}")) {
            Answer answer = DOOR.as(guest, NOON).post(DOOR.path("/check-ins/venue"), body);

            assertThat(answer.status())
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isEqualTo(400);
        }
        Answer absurd = DOOR.scansVenue(guest, DOOR.venueCode(NOON), Instant.MAX, NOON);
        assertThat(absurd.problem()).isEqualTo("code-stale");
        assertThat(TestCloud.shared().api().get("/v/no-event/code").problem()).isNotEmpty();
    }

    @Test
    void screenIsForStewardsAndItsFilesForEverybody() {
        Person guest = DOOR.reconfirmed();

        assertThat(DOOR.as(guest, NOON).post(DOOR.path("/venue-screens"), "").problem())
                .isEqualTo("not-allowed");
        assertThat(DOOR.venueSecret().text()).isEqualTo(DOOR.venueSecret().text());
        Answer redirect = TestCloud.shared().api().get("/screen");
        assertThat(redirect.status()).isBetween(300, 308);
        Answer page = TestCloud.shared()
                .api()
                .with("accept", "text/html")
                .get(redirect.headers().get("location"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(TestCloud.shared()
                        .api()
                        .get("/screen/venue-code.js")
                        .headers()
                        .get("content-type"))
                .startsWith("text/javascript");
        assertThat(TestCloud.shared().api().get("/screen/page.css").problem()).isEqualTo("not-found");
    }
}
