package org.krug.house.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.registration.RegistrationLinks;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

/** What a key is, whose it is, how long it lasts, and what it costs. */
@OnLocalStackToo
class KeyRulesTest {
    private static final TestClub CLUB = TestClub.founded();
    private static final Evening EVENING = Evening.of(CLUB, 2000);
    private static final String FOUNDING =
            "{\"name\":\"Круг\",\"language\":\"RU\",\"firstName\":\"Ольга\",\"lastName\":\"Владелец\"}";

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Sent founding() {
        Api founder = TestCloud.shared().api().as(TestClub.address("founder"));
        return new Sent(founder, Evening.EARLY, "/clubs", FOUNDING, "");
    }

    private static Sent to(Person person, String what) {
        return new Sent(person.api(), Evening.EARLY, EVENING.path("/registration" + what), "", "");
    }

    private static String club(Answer answer) {
        return Evening.done(answer).path("clubId").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ключ", "a\tb"})
    void whatIsNoKeyIsRefused(String key) {
        Answer answer = founding().under(key);
        assertThat(answer.problem()).as(answer.text()).isEqualTo("invalid-field");
        assertThat(answer.json().at("/fields/0/name").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void aKeyHasUpTo255Characters() {
        assertThat(founding().under("k".repeat(255)).status()).isEqualTo(201);
        Answer tooLong = founding().under("k".repeat(256));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().at("/fields/0/rule").asText()).isEqualTo("too-long");
    }

    @Test
    void quotedAsTheDraftWritesItItIsTheSameKey() {
        Sent founding = founding();
        String key = key();
        assertThat(club(founding.under("\"" + key + "\""))).isEqualTo(club(founding.under(key)));
    }

    @Test
    void withoutAKeyAndWithAnotherOneTheRequestIsAnother() {
        Sent founding = founding();
        String first = club(founding.under(key()));
        assertThat(club(founding.withoutKey())).isNotEqualTo(first);
        assertThat(club(founding.under(key()))).isNotEqualTo(first);
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        Sent founding = founding();
        String key = key();
        String first = club(founding.under(key));
        assertThat(club(founding.as(founding().api()).under(key))).isNotEqualTo(first);
    }

    @Test
    void atAnotherAddressItIsAnotherKey() {
        Person person = EVENING.member();
        String key = key();
        assertThat(to(person, "").under(key).json().path("state").asText()).isEqualTo("REQUESTED");
        assertThat(to(person, "/confirmation").under(key).json().path("state").asText())
                .isEqualTo("REGISTERED");
    }

    @Test
    void aKeyIsForgottenAfterThirtyDaysWhetherOrNotItsItemIsStillThere() {
        Sent founding = founding();
        String key = key();
        String first = club(founding.under(key));
        assertThat(club(founding.later(Duration.ofDays(30).minusSeconds(1), key)))
                .isEqualTo(first);
        String second = club(founding.later(Duration.ofDays(30), key));
        assertThat(second).isNotEqualTo(first);
        assertThat(club(founding.later(Duration.ofDays(59), key))).isEqualTo(second);
    }

    @Test
    void aRefusalStaysARefusalAndAnotherKeyAsksAgain() {
        Person person = EVENING.confirmed(Evening.EARLY);
        Sent tooEarly = to(person, "/reconfirmation").at(Evening.ASKED.minusSeconds(60));
        String key = key();
        Answer refused = tooEarly.under(key);
        assertThat(refused.problem()).isEqualTo("reconfirmation-not-open");

        Duration later = Duration.ofMinutes(1);
        assertThat(tooEarly.later(later, key).text()).isEqualTo(refused.text());
        assertThat(tooEarly.later(later, key()).json().path("state").asText()).isEqualTo("RECONFIRMED");
        assertThat(tooEarly.later(later, key).text()).isEqualTo(refused.text());
    }

    @Test
    void aRefusalIsToldInTheLanguageOfWhoeverHearsIt() {
        Person person = EVENING.confirmed(Evening.EARLY);
        Sent inEnglish = to(person, "/reconfirmation");
        Sent inRussian = inEnglish.as(person.api().with("accept-language", "ru"));
        String key = key();
        Answer english = inEnglish.under(key);
        Answer russian = inRussian.under(key);
        assertThat(russian.text()).isEqualTo(inRussian.under(key()).text()).isNotEqualTo(english.text());
        assertThat(russian.problem()).isEqualTo(english.problem());
    }

    @Test
    void aRefusalThatNamesPeopleIsToldAgainWithoutTheirNamesBeingKept() {
        Person guest = EVENING.admitted();
        Sent again = new Sent(
                CLUB.owner().api(), Evening.STARTS, EVENING.path("/check-ins/walk-ins"), Evening.walkIn(guest), "");
        String key = key();
        Answer refused = again.under(key);
        assertThat(refused.problem()).isEqualTo("already-admitted");
        assertThat(refused.json().at("/about/name").asText()).contains("Гость");
        assertThat(again.later(Duration.ofHours(73), key).text()).isEqualTo(refused.text());
        assertThat(Stored.all("requests").stream().map(Stored::readable)).noneMatch(kept -> kept.contains("Гость"));
    }

    @Test
    void whoLostTheRightHearsNoOldAnswers() {
        Person organiser = CLUB.organiser();
        Sent draft = new Sent(organiser.api(), Evening.EARLY, CLUB.path("/events"), Evening.plan("Первая", 8), "");
        String key = key();
        assertThat(draft.under(key).status()).isEqualTo(201);
        CLUB.owner()
                .api()
                .put(CLUB.path("/members/" + organiser.memberId() + "/roles"), "{\"owner\":false,\"organiser\":false}");
        assertThat(draft.under(key).problem()).isEqualTo("not-allowed");
    }

    @Test
    void thePageBehindALinkIsTheSameWhenItsFormIsSentAgain() {
        Person person = EVENING.registered(Evening.EARLY);
        String link = TestCloud.shared()
                .bean(RegistrationLinks.class)
                .link(EventId.of(EVENING.event), MemberId.of(person.memberId()), RegistrationAction.CONFIRM)
                .substring("https://krug.test".length());
        Sent pressed = new Sent(TestCloud.shared().api(), Evening.EARLY, link, "do=confirm", "")
                .asText("application/x-www-form-urlencoded");
        String key = key();
        Answer page = pressed.under(key);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(pressed.under(key).text()).isEqualTo(page.text());
    }

    @Test
    void aKeyCostsNoRequestToDynamoDb() {
        assertThat(requests(to(EVENING.registered(Evening.EARLY), "/confirmation"), true))
                .isEqualTo(requests(to(EVENING.registered(Evening.EARLY), "/confirmation"), false));
        assertThat(requests(walkIn(), true)).isEqualTo(requests(walkIn(), false));
    }

    private static Sent walkIn() {
        return new Sent(
                CLUB.owner().api(),
                Evening.STARTS,
                EVENING.path("/check-ins/walk-ins"),
                Evening.walkIn(EVENING.member()),
                "");
    }

    private static int requests(Sent sent, boolean keyed) {
        sent.api().at(Evening.EARLY).get(EVENING.path("/registration")); // Who it is, is looked up once.
        int before = Interruptions.requestsSoFar();
        Evening.done(keyed ? sent.under(key()) : sent.withoutKey());
        return Interruptions.requestsSoFar() - before;
    }
}
