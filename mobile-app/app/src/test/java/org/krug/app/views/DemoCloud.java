package org.krug.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Request;
import org.krug.app.wire.UrlTransport;
import org.krug.local.CloudOptions;
import org.krug.local.LocalCloud;
import org.krug.local.demo.DemoSeed;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.story.Club;
import org.krug.local.story.Person;
import org.krug.local.story.Surroundings;
import org.krug.local.story.VenueScreen;

/** The real local cloud with the demo's clubs, one for all tests of this run. */
public final class DemoCloud {
    private static final Pattern CODE = Pattern.compile("sign-in code: (\\d{6,8})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static DemoCloud shared;

    private final LocalCloud cloud;
    private final String planted;

    private DemoCloud() {
        try {
            cloud = LocalCloud.start(CloudOptions.of(ProjectFiles.template())
                    .withData(Files.createTempDirectory("krug-demo").resolve("cloud")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        planted = new DemoSeed().plant(cloud, new PrintWriter(new StringWriter()));
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
    }

    public static synchronized DemoCloud shared() {
        if (shared == null) {
            shared = new DemoCloud();
        }
        return shared;
    }

    public String address() {
        return cloud.address().toString();
    }

    /** Waits until every function has heard of every change so far. */
    public void drain() {
        cloud.drain();
    }

    /** What the screen at a club's venue shows now. */
    public String venueCode(String language) {
        return VenueScreen.open(screen(language), new Club("", eventId(language)))
                .shows(cloud.clock().instant());
    }

    /** The event at whose venue that screen is. */
    public String eventId(String language) {
        Matcher id = Pattern.compile("[0-9a-f-]{36}").matcher(screen(language));
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private String screen(String language) {
        Matcher screen = Pattern.compile("\"language\":\"" + language + "\".*?\"screen\":\"([^\"]+)\"")
                .matcher(planted);
        assertThat(screen.find()).isTrue();
        return screen.group(1);
    }

    /** The English club's organiser plans an event in a month, and all members are invited at once. */
    public void publish(String title) {
        try (Surroundings surroundings = Surroundings.of(cloud)) {
            Person organiser = surroundings.people().person("oscar@practice.example");
            JsonNode club = organiser.get("/me").orStop().json().at("/clubs/0");
            String events = Club.path(club.path("clubId").asText()) + "/events";
            Instant now = cloud.clock().instant();
            Instant starts = now.plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
            Map<String, ?> times = Map.of(
                    "invited", now.toString(),
                    "starts", starts.toString(),
                    "ends", starts.plus(Duration.ofHours(3)).toString());
            Map<String, ?> plan = Map.of(
                    "title",
                    title,
                    "timeZone",
                    "Europe/London",
                    "capacity",
                    20,
                    "staticTickets",
                    false,
                    "times",
                    times);
            JsonNode event = organiser.post(events, plan).orStop().json();
            organiser
                    .post(events + "/" + event.path("id").asText() + "/publication")
                    .orStop();
        }
    }

    public String mailedCode(String email) throws NoAnswerException {
        Request mails =
                new Request("GET", address() + "/_local/mailbox.json?limit=5&to=" + email, Map.of(), Optional.empty());
        Matcher code =
                CODE.matcher(new UrlTransport(PATIENCE, PATIENCE).send(mails).body());
        assertThat(code.find()).as("a code for " + email).isTrue();
        return code.group(1);
    }
}
