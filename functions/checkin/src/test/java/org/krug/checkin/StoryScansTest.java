package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.local.dynamodb.ProjectFiles;

/** The stories' scans, merged without any storage: who was not reconfirmed, their notes tell. */
class StoryScansTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"digital-leaders", "half-full"})
    void scansAmountToWhatTheStoryExpects(String story) throws IOException {
        Path folder = ProjectFiles.root().resolve("examples").resolve(story);
        JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
        List<Scan> scans = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("actions.jsonl"))) {
            JsonNode action = JSON.readTree(line);
            if (action.path("do").asText().matches("scan-.*|walk-in")) {
                scans.add(scan(action, time(expected.at("/event/doors_open"))));
            }
        }

        Map<ScanOutcome, Integer> outcomes = new EnumMap<>(ScanOutcome.class);
        List<Scan> admitted = new ArrayList<>();
        scans.stream().collect(Collectors.groupingBy(Scan::member)).values().forEach(ofOne -> {
            Merge merge = Merge.of(ofOne);
            ofOne.forEach(scan -> outcomes.merge(merge.outcome(scan), 1, Integer::sum));
            merge.admission().ifPresent(admitted::add);
        });

        int refused = 0;
        for (JsonNode count : expected.path("refused_at_the_door")) {
            refused += count.asInt();
        }
        assertThat(outcomes)
                .containsEntry(
                        ScanOutcome.ALREADY_ADMITTED,
                        expected.path("scans_answered_already_admitted").asInt())
                .containsEntry(
                        ScanOutcome.DOUBLE_ADMISSION,
                        expected.path("double_admissions").asInt());
        // A few latecomers of the second story were waitlisted without a note: which of the two they are, registration
        // knows.
        assertThat(outcomes.get(ScanOutcome.ADMITTED) + outcomes.get(ScanOutcome.REFUSED))
                .isEqualTo(expected.path("attended").asInt() + refused);
        assertThat(admitted)
                .filteredOn(scan -> scan.door().equals(new AtTheDoor.MayEnter(true)))
                .hasSize(expected.path("walk_ins").asInt());
    }

    private static Scan scan(JsonNode action, Instant doorsOpen) {
        Instant at = time(action.path("at"));
        boolean offline = action.has("offline_since");
        MemberId member =
                new MemberId(UUID.nameUUIDFromBytes(action.path("who").asText().getBytes(StandardCharsets.UTF_8)));
        String device = action.path("device").asText(Scan.Source.ownPhone(member));
        return new Scan(
                member,
                new Scan.Source(ScanKind.TICKET, device, 0, device + at, Optional.empty()),
                new Scan.Times(
                        at,
                        Optional.empty(),
                        offline ? time(action.path("offline_until")) : at,
                        offline ? time(action.path("offline_since")) : at,
                        !offline),
                door(action, doorsOpen),
                new Scan.Marks(false, false),
                0);
    }

    private static AtTheDoor door(JsonNode action, Instant doorsOpen) {
        String note = action.path("note").asText();
        if (note.equals("before the doors open")) {
            return new AtTheDoor.TooEarly(doorsOpen);
        }
        if (note.equals("not registered")) {
            return new AtTheDoor.WrongState(Optional.empty(), Optional.empty());
        }
        if (note.equals("waitlisted")) {
            return new AtTheDoor.WrongState(Optional.of(RegistrationState.WAITLISTED), Optional.empty());
        }
        return note.startsWith("cancelled")
                ? new AtTheDoor.WrongState(Optional.of(RegistrationState.CANCELLED), Optional.empty())
                : new AtTheDoor.MayEnter(action.path("do").asText().equals("walk-in"));
    }

    private static Instant time(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
