package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.events.Event;
import org.krug.events.Events;
import org.krug.kernel.Transactions;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is mailed to a member lies in the inbox, too. */
class InboxTest {
    private static final Instant EARLY = Instant.parse("2029-12-20T09:00:00Z");

    private final TestCloud cloud = TestCloud.shared();
    private final KeptPostbox postbox = new KeptPostbox();
    private final MarkStore marks =
            new DynamoDbMarkStore(cloud.bean(DynamoDbClient.class), cloud.bean(Transactions.class));
    private final Delivery delivery = Evening.delivery(marks, postbox);
    private final TestClub club = TestClub.founded();
    private final TestClub.Person anna = club.joined("Анна").getFirst();
    private final Event event = published(club, "Первая встреча");

    private Event published(TestClub of, String title) {
        Answer drafted = of.owner().api().at(EARLY).post(of.path("/events"), """
                {"title":"%s","timeZone":"Europe/Moscow","capacity":8,"staticTickets":false,
                 "times":{"starts":"2030-02-09T09:00:00Z","ends":"2030-02-09T12:00:00Z","invited":"2029-12-01T09:00:00Z"}}
                """.formatted(title));
        String id = drafted.json().path("id").asText();
        assertThat(of.owner()
                        .api()
                        .at(EARLY)
                        .post(of.path("/events/" + id + "/publication"), "")
                        .status())
                .isEqualTo(200);
        return cloud.bean(Events.class).find(EventId.of(id)).orElseThrow();
    }

    private Member member(TestClub of, TestClub.Person person) {
        return cloud.bean(Members.class)
                .find(ClubId.of(of.id()), MemberId.of(person.memberId()))
                .orElseThrow();
    }

    private Letter letter(Kind kind, Instant at) {
        return Letter.of(kind, event, member(club, anna), at);
    }

    private static JsonNode inbox(Api reader) {
        Answer answer = reader.get("/me/inbox");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> kinds(JsonNode page) {
        return page.path("items").findValuesAsText("kind");
    }

    @Test
    void whatIsMailedIsReadInTheLanguageOfWhoReads() {
        Instant until = EARLY.plus(Duration.ofHours(6));
        delivery.send(letter(Kind.OFFER, EARLY).with("until", until));
        JsonNode item = inbox(anna.api().with("accept-language", "ru")).at("/items/0");
        assertThat(item.path("kind").asText()).isEqualTo("offer");
        assertThat(item.path("title").asText()).isEqualTo("Для вас освободилось место");
        assertThat(item.path("text").asText())
                .isEqualTo("Место за вами до 18:00. Без ответа его получит следующий в очереди.");
        assertThat(item.path("at").asText()).isEqualTo(EARLY.toString());
        assertThat(item.path("clubId").asText()).isEqualTo(club.id());
        assertThat(item.at("/event/id").asText()).isEqualTo(event.id().toString());
        assertThat(item.at("/event/title").asText()).isEqualTo("Первая встреча");
        assertThat(item.at("/event/starts").asText()).isEqualTo("2030-02-09T09:00:00Z");
        assertThat(inbox(anna.api().with("accept-language", "en"))
                        .at("/items/0/title")
                        .asText())
                .isEqualTo("A seat is free for you");
        assertThat(postbox.addresses()).containsExactly(anna.email());
    }

    @Test
    void anItemSaysWhetherDevicesAreToldOfIt() {
        delivery.send(letter(Kind.CONFIRM, EARLY));
        delivery.send(letter(Kind.OFFER, EARLY.plusSeconds(1)).with("until", EARLY.plus(Duration.ofHours(6))));
        JsonNode items = inbox(anna.api()).path("items");
        assertThat(items.findValuesAsText("pushed")).containsExactly("true", "false");

        anna.api().put("/me/notifications", """
                {"mail":{"invitation":true,"seat":true,"waitlist":true,"tomorrow":true,"survey":true},"push":false}""");

        assertThat(inbox(anna.api()).path("items").findValuesAsText("pushed")).containsExactly("false", "false");
    }

    @Test
    void theNewestComesFirstAndNobodyReadsWhatOthersWereTold() {
        delivery.send(letter(Kind.WAITLIST, EARLY.plusSeconds(10)).with("place", 3L));
        delivery.send(letter(Kind.OFFER_OVER, EARLY.plusSeconds(30)));
        delivery.send(letter(Kind.CONFIRM, EARLY.plusSeconds(20)));
        assertThat(kinds(inbox(anna.api()))).containsExactly("offer-over", "confirm", "waitlist");
        assertThat(inbox(club.owner().api()).path("items")).isEmpty();
        assertThat(cloud.api().get("/me/inbox").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void aLongInboxIsReadPageByPageAcrossClubs() {
        TestClub second = TestClub.founded();
        assertThat(second.owner()
                        .api()
                        .with("content-type", "text/csv")
                        .post(second.path("/imports"), "Имя;Фамилия;E-mail\nА;Б;" + anna.email() + "\n")
                        .status())
                .isLessThan(300);
        second.owner().api().post(second.path("/approvals"), "{\"emails\":[\"" + anna.email() + "\"]}");
        String other = "";
        for (JsonNode in : anna.api().post("/me", "").json().path("clubs")) {
            other = in.path("clubId").asText().equals(second.id())
                    ? in.path("memberId").asText()
                    : other;
        }
        Event elsewhere = published(second, "Вторая встреча");
        Member there = cloud.bean(Members.class)
                .find(ClubId.of(second.id()), MemberId.of(other))
                .orElseThrow();
        for (int version = 1; version <= 20; version++) {
            Instant at = EARLY.plusSeconds(version * 60L);
            delivery.send(letter(Kind.CONFIRM, at).version(version));
            delivery.send(
                    Letter.of(Kind.CONFIRM, elsewhere, there, at.plusSeconds(1)).version(version));
        }
        List<String> moments = new ArrayList<>();
        JsonNode page = inbox(anna.api());
        moments.addAll(page.path("items").findValuesAsText("at"));
        assertThat(moments).hasSize(30);
        page = anna.api().get("/me/inbox?after=" + page.path("next").asText()).json();
        moments.addAll(page.path("items").findValuesAsText("at"));
        assertThat(page.hasNonNull("next")).isFalse();
        assertThat(moments).hasSize(40).doesNotHaveDuplicates();
        assertThat(moments.stream().map(Instant::parse).toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(anna.api().get("/me/inbox?after=nowhere").problem()).isEqualTo("invalid-field");
    }

    @Test
    void afterHalfAYearNothingIsShownThoughItMayLieThereStill() {
        delivery.send(letter(Kind.CONFIRM, EARLY));
        assertThat(kinds(inbox(anna.api().at(EARLY.plus(Duration.ofDays(179))))))
                .containsExactly("confirm");
        assertThat(inbox(anna.api().at(EARLY.plus(Duration.ofDays(181)))).path("items"))
                .isEmpty();
    }

    @Test
    void whoPublishesLateHasInvitedThenAndNotBefore() {
        delivery.send(letter(Kind.INVITATION, event.times().invited())
                .with("closes", event.times().registrationCloses()));
        assertThat(inbox(anna.api()).at("/items/0/at").asText()).isEqualTo(EARLY.toString());
    }

    @Test
    void aLetterThatIsTriedAgainLiesThereOnce() {
        Letter letter = letter(Kind.CONFIRM, EARLY);
        postbox.beforeEach(number -> {
            if (number == 1) {
                throw new IllegalStateException("no connection");
            }
        });
        assertThatThrownBy(() -> delivery.send(letter)).hasMessage("no connection");
        delivery.send(letter);
        delivery.send(letter);
        assertThat(postbox.posted).hasSize(1);
        assertThat(kinds(inbox(anna.api()))).containsExactly("confirm");
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        List<Kind> kinds = Stream.of(Kind.values()).filter(Kind::isLetter).toList();
        club.owner().api().at(EARLY).post(club.path("/events/" + event.id() + "/messages"), """
                {"subject":"Вход","text":"Со двора","audience":"SEATED"}""");
        for (Kind kind : kinds) {
            delivery.send(letter(kind, EARLY)
                    .with("until", EARLY)
                    .with("due", EARLY)
                    .with("closes", EARLY)
                    .with("starts", EARLY)
                    .with("place", 1L)
                    .with("message", 1L)
                    .in(Map.of("subject", "Вход", "text", "Со двора")));
        }
        for (Language language : Language.values()) {
            JsonNode items =
                    inbox(anna.api().with("accept-language", language.tag())).path("items");
            assertThat(items).hasSize(kinds.size());
            items.forEach(item -> assertThat(item.path("text").asText())
                    .as(item.toString())
                    .isNotBlank()
                    .doesNotContain("{"));
        }
    }
}
