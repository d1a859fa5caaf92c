package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.registration.RegistrationAction;
import org.krug.registration.ClubOverHttp.Meeting;
import org.krug.registration.ClubOverHttp.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;

/** Links in letters: nobody is signed in. */
class LinksTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ClubOverHttp club = ClubOverHttp.founded();
    private final Meeting meeting = club.meeting(1, false);
    private final Person anna = club.joined("Анна", "Пробная", "да");
    private final Api nobody = TestCloud.shared().api().at(ClubOverHttp.EARLY).with("accept-language", "ru");

    private String link(RegistrationAction action) {
        String address = TestCloud.shared().bean(RegistrationLinks.class).link(meeting.event(), anna.member(), action);
        assertThat(address).startsWith("https://krug.test/r/");
        return address.substring("https://krug.test".length());
    }

    private String state() {
        return anna.at(ClubOverHttp.EARLY)
                .get(meeting.path("/registration"))
                .json()
                .path("state")
                .asText();
    }

    @Test
    void openingChangesNothingAndTheButtonDoesIt() {
        anna.at(ClubOverHttp.EARLY).post(meeting.path("/registration"), "");
        String confirm = link(RegistrationAction.CONFIRM);

        Answer page = nobody.get(confirm);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(page.headers().get("content-security-policy")).contains("default-src 'none'");
        assertThat(page.headers().get("referrer-policy")).isEqualTo("no-referrer");
        assertThat(page.headers().get("cache-control")).isEqualTo("no-store");
        assertThat(page.text())
                .contains(
                        "Вы придёте?",
                        "Первая встреча",
                        "9 февраля 2030, 12:00 (Москва)",
                        confirm,
                        link(RegistrationAction.CANCEL))
                .doesNotContain("Анна");
        assertThat(state()).isEqualTo("REQUESTED");

        Answer done = nobody.with("content-type", FORM).call("POST", confirm, "do=confirm");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.text()).contains("Место за вами", "Готово");
        assertThat(state()).isEqualTo("REGISTERED");
        assertThat(nobody.at(TestEvents.ASKED)
                        .get(link(RegistrationAction.RECONFIRM))
                        .text())
                .contains("Ответьте до", "8 февраля 2030, 12:00 (Москва)");
        assertThat(nobody.get(link(RegistrationAction.CANCEL)).text())
                .contains("Отменить регистрацию?", "закройте страницу");

        Answer again = nobody.with("content-type", FORM).call("POST", confirm, "do=confirm");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.headers().get("content-type")).startsWith("text/html");
        assertThat(nobody.get(confirm).text())
                .contains("Подтверждать сейчас нечего")
                .doesNotContain("button main-action");
    }

    @Test
    void aProgramIsAnsweredInJson() {
        Answer registered = nobody.post(link(RegistrationAction.REGISTER), "{\"do\":\"register\"}");
        assertThat(registered.json().path("state").asText()).isEqualTo("REQUESTED");
        Answer read = nobody.with("accept", "application/json").get(link(RegistrationAction.CONFIRM));
        assertThat(read.json().path("state").asText()).isEqualTo("REQUESTED");
        assertThat(read.headers().get("cache-control")).isEqualTo("no-store");
        Answer broken = nobody.with("accept", "application/json").get("/r/x");
        assertThat(broken.status()).isEqualTo(404);
        assertThat(broken.problem()).isEqualTo("link-invalid");
        Answer refused = nobody.post(link(RegistrationAction.ACCEPT), "{}");
        assertThat(refused.problem()).isEqualTo("not-possible-now");
        assertThat(refused.json().at("/about/state").asText()).isEqualTo("REQUESTED");
    }

    @Test
    void eachLinkDoesOneThing() {
        anna.at(ClubOverHttp.EARLY).post(meeting.path("/registration"), "");
        Answer other = nobody.post(link(RegistrationAction.CONFIRM), "{\"do\":\"cancel\"}");
        assertThat(other.problem()).isEqualTo("link-invalid");
        assertThat(state()).isEqualTo("REQUESTED");
    }

    @Test
    void aChangedLinkDoesNothing() {
        String genuine = link(RegistrationAction.CANCEL);
        for (int place = "/r/".length(); place < genuine.length(); place++) {
            char other = genuine.charAt(place) == 'A' ? 'B' : 'A';
            String changed = genuine.substring(0, place) + other + genuine.substring(place + 1);
            assertThat(nobody.get(changed).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/r/x",
                "/r/%00",
                "/r/..%2f..",
                "/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoLinkIsAnsweredWithAPage(String path) {
        Answer answer = nobody.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(nobody.post(path, "{}").problem()).isEqualTo("link-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{", "{\"do\":{}}", "{\"do\":[1]}", "\"x\""})
    void badBodiesAreProblems(String body) {
        Answer answer = nobody.post(link(RegistrationAction.CANCEL), body);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 409);
    }

    @Test
    void aTokenHasOneTextOnly() {
        byte[] key = new byte[32];
        LinkToken token = new LinkToken(meeting.event(), anna.member(), RegistrationAction.ACCEPT);
        String text = token.signed(key);
        assertThat(LinkToken.read(text, key)).contains(token);
        List<String> texts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .mapToObj(last -> text.substring(0, text.length() - 1) + (char) last)
                .filter(candidate -> LinkToken.read(candidate, key).isPresent())
                .toList();
        assertThat(texts).containsExactly(text);
        assertThat(LinkToken.read(text + "=", key)).isEmpty();
    }
}
