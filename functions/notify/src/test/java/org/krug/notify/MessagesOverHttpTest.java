package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.StreamRecords;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** What organisers write, from the route to its readers, through the functions themselves. */
class MessagesOverHttpTest {
    private static final Instant NOW = Instant.parse("2030-01-10T09:00:00Z");

    private final TestClub club = TestClub.founded();
    private final Api owner = club.owner().api().at(NOW);
    private final String event = published();
    private final List<TestClub.Person> people = club.joined("Анна", "Борис", "Вера", "Глеб");
    private final TestClub.Person anna = people.get(0);
    private final TestClub.Person boris = people.get(1);
    private final TestClub.Person vera = people.get(2);
    private final TestClub.Person gleb = people.get(3);
    private final NotifyStreamFunction stream = new NotifyStreamFunction();

    /** Anna and Boris have the two seats, Vera waits, Gleb did not register. */
    MessagesOverHttpTest() {
        for (TestClub.Person person : List.of(anna, boris, vera)) {
            place(person, "");
            place(person, "/confirmation");
        }
    }

    @AfterEach
    void close() {
        stream.close();
    }

    private String published() {
        Answer drafted = owner.post(club.path("/events"), """
                {"title":"Встреча","timeZone":"Europe/Moscow","capacity":2,"staticTickets":false,"times":{
                 "invited":"2030-01-01T09:00:00Z","starts":"2030-02-09T09:00:00Z","ends":"2030-02-09T12:00:00Z"}}""");
        String path = club.path("/events/" + drafted.json().path("id").asText());
        assertThat(owner.post(path + "/publication", "").status()).isEqualTo(200);
        return path;
    }

    private void place(TestClub.Person person, String step) {
        Answer answer = person.api().at(NOW).post(event + "/registration" + step, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer write(String audience) {
        Answer answer = owner.post(event + "/messages", """
                {"subject":"Вход <со двора>","text":"Код: 1 & 2\\nСпросите {club}","audience":"%s"}""".formatted(audience));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private List<Mail> streamed(int number) {
        KeptPostbox postbox = stream.getApplicationContext().getBean(KeptPostbox.class);
        postbox.posted.clear();
        assertThat(stream.execute(new StreamRecords()
                                .item("events", "EVENT#" + event.replaceAll(".*/", ""), "MESSAGE#00000" + number, NOW)
                                .batch())
                        .getBatchItemFailures())
                .isEmpty();
        return List.copyOf(postbox.posted);
    }

    private static JsonNode inbox(TestClub.Person person) {
        return person.api().at(NOW).get("/me/inbox").json().path("items");
    }

    @Test
    void itReachesItsAudienceOnceHoweverOftenTheRecordComes() {
        write("SEATED");
        List<Mail> mails = streamed(1);
        assertThat(mails).extracting(Mail::to).containsExactlyInAnyOrder(anna.email(), boris.email());
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Встреча: Вход <со двора>");
            assertThat(mail.text()).contains("Код: 1 & 2\nСпросите {club}");
            assertThat(mail.html()).contains("Вход &lt;со двора&gt;", "Код: 1 &amp; 2<br>Спросите {club}");
            assertThat(mail.off()).isPresent();
        });
        assertThat(streamed(1)).as("the record comes again").isEmpty();

        place(boris, "/cancellation");
        place(vera, "/acceptance");
        assertThat(streamed(1))
                .extracting(Mail::to)
                .as("who took a seat meanwhile")
                .containsExactly(vera.email());
        assertThat(inbox(anna)).hasSize(1);
        assertThat(inbox(boris)).hasSize(1);
        assertThat(inbox(gleb)).isEmpty();
    }

    @Test
    void thoseWhoWaitAndEveryoneAreOtherAudiences() {
        write("WAITING");
        write("EVERYONE");
        assertThat(streamed(1)).extracting(Mail::to).containsExactly(vera.email());
        assertThat(streamed(2))
                .extracting(Mail::to)
                .containsExactlyInAnyOrder(anna.email(), boris.email(), vera.email());
    }

    @Test
    void theInboxSaysWhatWasWrittenAndTheMessageIsReadByItsNumber() {
        write("SEATED");
        streamed(1);
        JsonNode item = inbox(anna).path(0);
        assertThat(item.path("kind").asText()).isEqualTo("message");
        assertThat(item.path("title").asText()).isEqualTo("Вход <со двора>");
        assertThat(item.path("text").asText()).isEqualTo("Код: 1 & 2\nСпросите {club}");
        assertThat(item.path("message").asLong()).isEqualTo(1);

        String path = event + "/messages/1";
        assertThat(anna.api().get(path).json().path("text").asText()).isEqualTo("Код: 1 & 2\nСпросите {club}");
        assertThat(club.organiser().api().get(path).status()).isEqualTo(200);
        assertThat(vera.api().get(path).problem())
                .as("it was not for those who wait")
                .isEqualTo("not-found");
        assertThat(gleb.api().get(path).problem()).isEqualTo("not-found");
        assertThat(anna.api().get(event + "/messages/2").problem()).isEqualTo("not-found");
        assertThat(anna.api().get(event + "/messages/0x1").problem()).isEqualTo("not-found");
        assertThat(TestClub.founded().owner().api().get(path).status()).isEqualTo(403);
        TestClub other = TestClub.founded();
        assertThat(other.owner().api().get(path.replace(club.id(), other.id())).problem())
                .as("another club's event")
                .isEqualTo("not-found");
        assertThat(TestCloud.shared().api().get(path).status()).isEqualTo(401);
    }

    @Test
    void whoTurnedThemOffReadsThemInTheInboxAlone() {
        Answer chosen = anna.api().put("/me/notifications", """
                {"mail":{"invitation":true,"seat":true,"waitlist":true,"tomorrow":true,"survey":true,"message":false},"push":false}""");
        assertThat(chosen.json().at("/mail/message").asBoolean()).isFalse();
        write("SEATED");
        assertThat(streamed(1)).extracting(Mail::to).containsExactly(boris.email());
        assertThat(inbox(anna)).hasSize(1);
    }

    @Test
    void choicesThatDoNotSpeakOfThemLeaveThemOn() {
        Answer chosen = anna.api().put("/me/notifications", """
                {"mail":{"invitation":true,"seat":true,"waitlist":true,"tomorrow":true,"survey":true},"push":false}""");
        assertThat(chosen.json().at("/mail/message").asBoolean()).isTrue();
    }
}
