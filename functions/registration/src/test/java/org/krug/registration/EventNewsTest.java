package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.krug.kernel.Change;
import org.krug.kernel.Deadlines;
import org.krug.kernel.Settings;
import org.krug.registration.ClubOverHttp.Meeting;
import org.krug.registration.ClubOverHttp.Person;
import org.krug.testkit.Answer;
import org.krug.testkit.FakeDeadlines;
import org.krug.testkit.TestCloud;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What registration does when organisers publish, change and cancel an event. */
class EventNewsTest {
    private final ClubOverHttp club = ClubOverHttp.founded();

    @BeforeAll
    static void functions() {
        TestCloud.shared();
        System.setProperty("REGISTRATION_DEADLINES", "arn:aws:lambda:eu-central-1:1:function:deadlines");
    }

    @Test
    void aPublishedEventHasDeadlinesAndACancelledOneHasNone() {
        Meeting meeting = club.meeting(1, false);
        hear(meeting);
        hear(meeting);
        assertThat(pending(meeting))
                .extracting(Deadlines.Deadline::at)
                .containsExactlyInAnyOrder(TestEvents.DUE, TestEvents.ENDS);

        club.asOwner().post(meeting.path("/cancellation"), "");
        hear(meeting);
        assertThat(pending(meeting)).isEmpty();
    }

    @Test
    void aDraftHasNoDeadlines() {
        Meeting draft = club.draft(1, false);
        hear(draft);
        assertThat(pending(draft)).isEmpty();
    }

    @Test
    void seatsThatAreAddedGoToThoseWhoWait() {
        Meeting meeting = club.meeting(1, false);
        List<Person> people = club.joined(3);
        people.forEach(person -> meeting.confirmed(person, ClubOverHttp.EARLY));

        long version =
                club.asOwner().get(meeting.path("")).json().path("version").asLong();
        Answer edited = club.asOwner().put(meeting.path(""), """
                {"version":%d,"event":{"title":"Первая встреча","timeZone":"Europe/Moscow","capacity":2,"times":{
                "invited":"%s","reconfirmationAsked":"%s","reconfirmationDue":"%s","starts":"%s","ends":"%s"}}}""".formatted(
                version, TestEvents.INVITED, TestEvents.ASKED, TestEvents.DUE, TestEvents.STARTS, TestEvents.ENDS));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        hear(meeting);

        assertThat(people.stream()
                        .map(person -> EventInTest.store()
                                .find(meeting.event(), person.member())
                                .orElseThrow())
                        .map(entry -> entry.state().name()))
                .containsExactly("REGISTERED", "OFFERED", "WAITLISTED");
    }

    private static List<Deadlines.Deadline> pending(Meeting meeting) {
        return List.copyOf(TestCloud.shared().bean(FakeDeadlines.class).pendingFor(meeting.id()));
    }

    /** The stream's record of the event as it is stored now. */
    private static void hear(Meeting meeting) {
        Map<String, AttributeValue> item = TestCloud.shared()
                .bean(DynamoDbClient.class)
                .getItem(g -> g.tableName(Settings.table("events"))
                        .key(Map.of(
                                "pk", AttributeValue.fromS("EVENT#" + meeting.id()),
                                "sk", AttributeValue.fromS("EVENT"))))
                .item();
        assertThat(item).isNotEmpty();
        TestCloud.shared()
                .bean(StreamReactions.class)
                .to(new Change(
                        Settings.table("events"),
                        new Change.Key("EVENT#" + meeting.id(), "EVENT"),
                        Optional.empty(),
                        Optional.of(EnhancedDocument.fromAttributeValueMap(item)),
                        ClubOverHttp.EARLY));
    }
}
