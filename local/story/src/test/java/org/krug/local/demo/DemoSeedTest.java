package org.krug.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.CloudOptions;
import org.krug.local.LocalCloud;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.story.Person;
import org.krug.local.story.Surroundings;

/** The demo is planted by a first start and looked at in later ones on the same data: so what is seen was also kept. */
class DemoSeedTest {
    private static final List<DemoClub> CLUBS = List.of(DemoClub.russian(), DemoClub.english());
    private static final Pattern EMAIL = Pattern.compile("[a-z]+@[a-z]+\\.example");

    @TempDir
    static Path data;

    static String printed;
    static String printedAgain;
    static LocalCloud cloud;
    static Surroundings surroundings;

    /** Somebody the reader is told of. */
    private record Told(DemoClub club, Part part, String email) {}

    @BeforeAll
    static void startTwice() throws Exception {
        int port = freePort();
        printed = KrugUp.printed(data, port);
        printedAgain = KrugUp.printed(data, port);
        cloud = LocalCloud.start(
                CloudOptions.of(ProjectFiles.template()).withData(data).withPort(port));
        surroundings = Surroundings.of(cloud);
    }

    @AfterAll
    static void stop() {
        surroundings.close();
        cloud.close();
    }

    @Test
    void tellsOfEveryRoleAndStateInBothClubs() {
        for (DemoClub club : CLUBS) {
            assertThat(told())
                    .filteredOn(person -> person.club() == club)
                    .extracting(Told::part)
                    .containsAll(EnumSet.allOf(Part.class));
        }
    }

    @Test
    void everybodyToldOfSignsInAndIsWhatWasPrinted() {
        assertThat(told()).isNotEmpty().allSatisfy(told -> {
            Person person = surroundings.people().person(told.email());
            JsonNode me = person.get("/me").orStop().json().path("clubs");
            assertThat(me).as("clubs of %s", told.email()).hasSize(1);
            assertThat(me.get(0).path("clubName").asText())
                    .isEqualTo(told.club().word("club"));
            assertThat(partsOf(person, me.get(0), told.club())).as(told.email()).contains(told.part());
        });
    }

    @Test
    void theCodeInTheTerminalLeadsToTheStartPage() throws Exception {
        String scanned = TerminalCamera.read(printed);

        assertThat(scanned).isEqualTo(cloud.address() + "/");
        assertThat(surroundings.web().send("GET", scanned, new byte[0]).status())
                .isEqualTo(200);
    }

    @Test
    void everyAddressPrintedAnswers() {
        List<String> addresses = Pattern.compile("http://\\S+/\\S*")
                .matcher(printed)
                .results()
                .map(MatchResult::group)
                .filter(address -> !address.endsWith("/aws"))
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(address -> assertThat(surroundings
                                .web()
                                .send("GET", address.replaceFirst("#.*", ""), new byte[0])
                                .status())
                        .as(address)
                        .isLessThan(400));
    }

    @Test
    void aLaterStartPlantsNothingAndTellsTheSame() throws Exception {
        assertThat(cloud.isNew()).isFalse();
        assertThat(printed).contains("Planted in");
        assertThat(printedAgain).doesNotContain("Planting", "Planted in");
        assertThat(printedAgain.lines().toList())
                .containsAll(printed.lines()
                        .filter(line -> line.contains("@") || line.contains("http"))
                        .toList());
        assertThat(TerminalCamera.read(printedAgain)).isEqualTo(TerminalCamera.read(printed));
    }

    @Test
    void allMailsHaveTheSenderOfTheTemplate() {
        JsonNode mails = surroundings
                .web()
                .send("GET", "/_local/mailbox.json", new byte[0])
                .orStop()
                .json()
                .path("mails");

        assertThat(mails.findValuesAsText("from")).isNotEmpty().containsOnly(System.getProperty("SENDER_ADDRESS"));
    }

    private static List<Told> told() {
        List<Told> all = new ArrayList<>();
        for (DemoClub club : CLUBS) {
            for (Part part : Part.values()) {
                printed.lines()
                        .filter(line -> line.startsWith("  " + club.word("who." + part) + "  "))
                        .flatMap(line -> EMAIL.matcher(line).results())
                        .forEach(email -> all.add(new Told(club, part, email.group())));
            }
        }
        return all;
    }

    private static Set<Part> partsOf(Person person, JsonNode inClub, DemoClub club) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        inClub.path("roles").forEach(role -> {
            if (!role.asText().equals("MEMBER")) {
                parts.add(Part.valueOf(role.asText()));
            }
        });
        String path = "/clubs/" + inClub.path("clubId").asText() + "/events";
        String tonight = tonight(person.get(path).orStop().json(), club);
        if (inClub.path("stewardOf").toString().contains(tonight)) {
            parts.add(Part.STEWARD);
        }
        if (inClub.path("sponsorOf").toString().contains(tonight)) {
            parts.add(Part.SPONSOR);
        }
        String state = person.get(path + "/" + tonight + "/registration")
                .orStop()
                .json()
                .path("state")
                .asText();
        if (!state.equals("NONE")) {
            parts.add(Part.valueOf(state));
        }
        return parts;
    }

    private static String tonight(JsonNode events, DemoClub club) {
        return StreamSupport.stream(events.path("events").spliterator(), false)
                .filter(event -> event.path("title").asText().equals(club.word("tonight.title")))
                .map(event -> event.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
