package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.streams.Streams;
import org.krug.local.template.StreamSource;
import org.krug.local.template.TemplateReader;
import org.krug.testkit.Answer;
import org.krug.testkit.FakeDeadlines;
import org.krug.testkit.OnLocalStackOnly;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * From what people do to the letter about it: tables, streams and mail are LocalStack's; the mappings are those of template.yaml, read as the
 * local cloud reads them; the function is the one that is deployed.
 */
@OnLocalStackOnly
class LetterOnLocalStackTest {
    private static final Instant EARLY = Instant.parse("2019-01-28T07:01:00Z");
    private static final String SENDER = "krug@krug.test";

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final TestClub club;
    private final NotifyStreamFunction function;
    private final DynamoDbStreamsClient client;

    LetterOnLocalStackTest() {
        TestCloud.shared();
        club = TestClub.founded();
        System.setProperty("SENDER_ADDRESS", SENDER);
        System.setProperty("NOTIFY_DEADLINES", "arn:aws:lambda:eu-central-1:1:function:notify-deadline:live");
        function = new NotifyStreamFunction();
        client = DynamoDbStreamsClient.builder()
                .endpointOverride(TestCloud.localStack().orElseThrow())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @BeforeEach
    void theSenderIsKnown() {
        SentMail.verified(SENDER);
    }

    @AfterEach
    void close() {
        function.close();
        client.close();
        System.clearProperty("SENDER_ADDRESS");
    }

    private Streams streams() {
        List<StreamSource> sources = TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of()).streams().stream()
                .filter(source -> source.function().equals("NotifyStreamFunction"))
                .toList();
        return new Streams(
                sources,
                new Streams.Surroundings(
                        TestCloud.shared().bean(DynamoDbClient.class),
                        client,
                        (name, event) -> handed(event),
                        () -> EARLY,
                        folder));
    }

    /** Through Lambda's own reader of events, as in the local cloud. */
    private CallOutcome handed(byte[] event) {
        DynamodbEvent records = LambdaEventSerializers.serializerFor(
                        DynamodbEvent.class, DynamodbEvent.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(event));
        records.getRecords()
                .forEach(record -> told.add(record.getEventName() + " "
                        + record.getDynamodb().getKeys().get("sk").getS()));
        assertThat(function.execute(records).getBatchItemFailures()).isEmpty();
        return new CallOutcome.Answered("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
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

    @Test
    void aRegistrationIsReadFromTheStreamAndAnsweredByALetter() {
        TestClub.Person anna = club.joined("Анна").getFirst();
        String event = published();
        String id = event.substring(event.lastIndexOf('/') + 1);
        try (Streams streams = streams()) {
            streams.drain();
            assertThat(function.getApplicationContext()
                            .getBean(FakeDeadlines.class)
                            .pendingFor(id))
                    .as("the event's stream has set its deadlines")
                    .isNotEmpty();
            assertThat(SentMail.to(anna.email())).isEmpty();

            anna.api().at(EARLY).post(event + "/registration", "");
            told.clear();
            streams.changed(Set.of("krug-registration"));
            streams.drain();

            assertThat(told).contains("INSERT PERSON#" + anna.memberId());
            assertThat(SentMail.to(anna.email())).hasSize(1);
            JsonNode letter = SentMail.to(anna.email()).getFirst();
            assertThat(letter.path("Subject").asText()).contains("Первая встреча");
            assertThat(letter.at("/Body/text_part").asText()).contains("https://krug.test/r/");
            assertThat(letter.at("/Body/html_part").asText()).contains("https://krug.test/r/");
        }
        try (Streams again = streams()) {
            told.clear();
            again.drain();
            assertThat(told).as("read again after the checkpoints").isEmpty();
        }
    }
}
