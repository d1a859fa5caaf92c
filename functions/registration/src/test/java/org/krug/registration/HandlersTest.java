package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krug.kernel.Settings;
import org.krug.registration.ClubOverHttp.Meeting;
import org.krug.registration.ClubOverHttp.Person;

/** The functions as Lambda makes and calls them, each with a context of its own. */
class HandlersTest {
    private final ClubOverHttp club = ClubOverHttp.founded();

    private String state(Meeting meeting, Person person, Instant now) {
        return person.at(now)
                .get(meeting.path("/registration"))
                .json()
                .path("state")
                .asText();
    }

    @Test
    void theDeadlineFunctionSettlesTheEvent() {
        Meeting meeting = club.meeting(1, false);
        List<Person> people = club.joined(2);
        people.forEach(person -> meeting.confirmed(person, ClubOverHttp.EARLY));

        new RegistrationDeadlineFunction().execute(Map.of("event", meeting.id(), "at", TestEvents.DUE.toString()));

        assertThat(state(meeting, people.getFirst(), TestEvents.DUE)).isEqualTo("EXPIRED");
        assertThat(state(meeting, people.getLast(), TestEvents.DUE)).isEqualTo("OFFERED");
    }

    @Test
    void theStreamFunctionHearsOfAdmissions() {
        Meeting meeting = club.meeting(1, false);
        Person anna = club.joined("Анна", "Пробная", "да");
        meeting.confirmed(anna, TestEvents.ASKED);

        var answer = new RegistrationStreamFunction().execute(admission(meeting, anna));

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(state(meeting, anna, TestEvents.STARTS)).isEqualTo("ATTENDED");
    }

    private static DynamodbEvent admission(Meeting meeting, Person person) {
        Map<String, AttributeValue> key = Map.of(
                "pk", new AttributeValue("EVENT#" + meeting.id()),
                "sk", new AttributeValue("ADMISSION#" + person.id()));
        Map<String, AttributeValue> image = Map.of(
                "pk", new AttributeValue("EVENT#" + meeting.id()),
                "sk", new AttributeValue("ADMISSION#" + person.id()),
                "state", new AttributeValue("ADMITTED"),
                "walkIn", new AttributeValue().withBOOL(false),
                "at", new AttributeValue(TestEvents.NO_OFFERS.toString()),
                "version", new AttributeValue().withN("1"));
        DynamodbEvent.DynamodbStreamRecord stored = new DynamodbEvent.DynamodbStreamRecord();
        stored.setEventSourceARN("arn:aws:dynamodb:eu-central-1:1:table/" + Settings.table("checkin")
                + "/stream/2030-01-01T00:00:00.000");
        stored.setDynamodb(new StreamRecord()
                .withKeys(key)
                .withNewImage(image)
                .withSequenceNumber("1")
                .withApproximateCreationDateTime(Date.from(TestEvents.NO_OFFERS)));
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(List.of(stored));
        return event;
    }
}
