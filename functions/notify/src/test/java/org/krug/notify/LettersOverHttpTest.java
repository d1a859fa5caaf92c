package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.registration.RegistrationLinks;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.FakeDeadlines;
import org.krug.testkit.FakeSecrets;
import org.krug.testkit.StreamRecords;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** The Lambda functions themselves, with real members, events and registrations. */
class LettersOverHttpTest {
    private static final Instant EARLY = Instant.parse("2019-01-28T07:01:00Z");
    private static final Pattern LINK = Pattern.compile("https://krug\\.test(/r/\\S+)");

    private final TestClub club;
    private final String event;
    private final NotifyStreamFunction stream;
    private final NotifyDeadlineFunction deadline;

    LettersOverHttpTest() {
        TestCloud.shared();
        club = TestClub.founded();
        event = published();
        stream = new NotifyStreamFunction();
        deadline = new NotifyDeadlineFunction();
        shareTheKeyOfLinks();
    }

    /** Each context has secrets of its own in tests; in the cloud they are the same for all functions. */
    private void shareTheKeyOfLinks() {
        String name = "registration/link-key";
        TestCloud.shared()
                .bean(RegistrationLinks.class)
                .link(EventId.of(eventId()), MemberId.of(club.owner().memberId()), RegistrationAction.CONFIRM);
        String key = TestCloud.shared().bean(FakeSecrets.class).find(name).orElseThrow();
        stream.getApplicationContext().getBean(FakeSecrets.class).keepFirst(name, key);
    }

    @BeforeAll
    static void settings() {
        System.setProperty("NOTIFY_DEADLINES", "arn:aws:lambda:eu-central-1:1:function:notify-deadline:live");
    }

    @AfterEach
    void close() {
        stream.close();
        deadline.close();
    }

    private String published() {
        Answer drafted = club.owner().api().at(EARLY.minusSeconds(60)).post(club.path("/events"), """
                {"title":"Первая встреча","place":"Зал","timeZone":"Europe/Moscow","capacity":8,"staticTickets":false,"times":{
                "invited":"2019-01-28T07:00:00Z","registrationCloses":"2019-02-08T18:00:00Z",
                "reconfirmationAsked":"2019-02-07T07:00:00Z","reconfirmationDue":"2019-02-08T15:00:00Z","offerHours":6,
                "noOffersAfter":"2019-02-09T07:00:00Z","doorsOpen":"2019-02-09T08:00:00Z",
                "starts":"2019-02-09T09:00:00Z","ends":"2019-02-09T12:00:00Z"}}""");
        String path = club.path("/events/" + drafted.json().path("id").asText());
        assertThat(club.owner().api().at(EARLY).post(path + "/publication", "").status())
                .isEqualTo(200);
        return path;
    }

    private String eventId() {
        return event.substring(event.lastIndexOf('/') + 1);
    }

    private List<Mail> streamed(String feature, String sk) {
        KeptPostbox postbox = stream.getApplicationContext().getBean(KeptPostbox.class);
        postbox.posted.clear();
        assertThat(stream.execute(new StreamRecords()
                                .item(feature, "EVENT#" + eventId(), sk, EARLY)
                                .batch())
                        .getBatchItemFailures())
                .isEmpty();
        return postbox.posted;
    }

    @Test
    void aRegistrationBringsALetterWhoseLinkConfirmsIt() {
        TestClub.Person anna = club.joined("Анна").getFirst();
        anna.api().at(EARLY).post(event + "/registration", "");
        List<Mail> mails = streamed("registration", "PERSON#" + anna.memberId());
        assertThat(mails).singleElement().extracting(Mail::to).isEqualTo(anna.email());
        Matcher link = LINK.matcher(mails.getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(mails.getFirst().html()).contains(link.group());
        Api nobody = TestCloud.shared().api().at(EARLY);
        assertThat(nobody.get(link.group(1)).text()).contains("Первая встреча");
        assertThat(nobody.with("content-type", "application/x-www-form-urlencoded")
                        .call("POST", link.group(1), "do=confirm")
                        .status())
                .isEqualTo(200);
        assertThat(streamed("registration", "PERSON#" + anna.memberId()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("Первая встреча"));
        assertThat(streamed("registration", "PERSON#" + anna.memberId()))
                .as("the record comes again")
                .isEmpty();
    }

    @Test
    void aPublishedEventInvitesItsMembersWhenTheDeadlineComes() {
        List<TestClub.Person> members = club.joined("Анна", "Борис");
        assertThat(streamed("events", "EVENT")).isEmpty();
        FakeDeadlines deadlines = stream.getApplicationContext().getBean(FakeDeadlines.class);
        assertThat(deadlines.pendingFor(eventId())).hasSize(4);
        String name = "notify-" + eventId() + "-invited";
        assertThat(deadlines.pendingFor(name))
                .singleElement()
                .satisfies(due -> assertThat(due.input())
                        .isEqualTo("{\"event\":\"" + eventId()
                                + "\",\"moment\":\"INVITED\",\"at\":\"2019-01-28T07:00:00Z\"}"));
        deadline.execute(Map.of("event", eventId(), "moment", "INVITED", "at", "2019-01-28T07:00:00Z"));
        assertThat(deadline.getApplicationContext().getBean(KeptPostbox.class).addresses())
                .containsExactlyInAnyOrder(
                        members.get(0).email(),
                        members.get(1).email(),
                        club.owner().email());
    }

    @Test
    void whoWalkedInIsAskedHowItWas() {
        TestClub.Person anna = club.joined("Анна", "Борис").getFirst();
        Answer walkedIn = club.owner()
                .api()
                .at(Instant.parse("2019-02-09T08:45:30Z"))
                .post(event + "/check-ins/walk-ins", """
                {"memberId":"%s","device":"door-1","nonce":"%s"}""".formatted(anna.memberId(), UUID.randomUUID()));
        assertThat(walkedIn.status()).as(walkedIn.text()).isLessThan(300);
        String opens =
                club.owner().api().get(event).json().at("/times/surveyOpens").asText();
        deadline.execute(Map.of("event", eventId(), "moment", "SURVEY_OPENS", "at", opens));
        assertThat(deadline.getApplicationContext().getBean(KeptPostbox.class).addresses())
                .containsExactly(anna.email());
    }
}
