package org.krug.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.krug.app.door.DoorStatus;
import org.krug.app.door.OfflineVerdict;
import org.krug.app.door.ScanAnswer;
import org.krug.app.door.StewardDoor;
import org.krug.contract.EventId;
import org.krug.contract.checkin.DoorReport;
import org.krug.local.CloudOptions;
import org.krug.local.LocalCloud;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.services.LocalServices;

/** Stewards' phones scan the same tickets without a network and come back in any order: the phone app's own door against the real functions. */
class PhonesAtOneDoorTest {
    private static final int DAYS = Boolean.getBoolean("krug.long") ? 20 : 1;

    private static final StoryFolder STORY =
            withRoomForAll(StoryReader.read(ProjectFiles.root().resolve("local/story/src/test/stories/handful")));

    /** The handful of people and their event, without what they do in that story. */
    private static StoryFolder withRoomForAll(StoryFolder story) {
        EventSettings event = story.event();
        EventSettings roomy = new EventSettings(
                event.title(),
                event.zone(),
                story.approved().size(),
                event.offerHours(),
                event.invited(),
                event.registrationCloses(),
                event.reconfirmationAsked(),
                event.reconfirmationDue(),
                event.noOffersAfter(),
                event.doorsOpen(),
                event.starts(),
                event.ends(),
                event.surveyOpens(),
                event.surveyCloses());
        return new StoryFolder(roomy, story.expected(), story.candidates(), story.approved(), List.of());
    }

    @Test
    void eachTicketAdmitsOnceAndEveryConflictIsSeen() {
        Instant before = STORY.event().invited().minus(Duration.ofDays(1));
        CloudOptions options = CloudOptions.of(ProjectFiles.template()).withClock(before);
        for (long seed = 1; seed <= DAYS; seed++) {
            try (Stage stage = new OwnStage(LocalCloud.start(options, LocalServices::start));
                    Surroundings surroundings = Surroundings.of(stage)) {
                new Day(seed, surroundings).run();
            }
        }
    }

    /** One event day, drawn from a seed. */
    private static final class Day {
        private final Random random;
        private final long seed;
        private final Surroundings surroundings;
        private final Person organiser;
        private final Club club;
        private final List<Person> guests = new ArrayList<>();
        private final List<Device> devices = new ArrayList<>();
        private final Map<String, Set<String>> letIn = new HashMap<>();

        private record Device(String name, DeviceNetwork network, StewardDoor door) {}

        Day(long seed, Surroundings surroundings) {
            this.seed = seed;
            this.random = new Random(seed);
            this.surroundings = surroundings;
            Preparation preparation = new Preparation(STORY, surroundings);
            this.club = preparation.prepare().club();
            this.organiser = preparation.organiser();
        }

        void run() {
            register();
            surroundings.clock().moveTo(STORY.event().doorsOpen().plusSeconds(60));
            for (int count = 0; count < 2 + random.nextInt(3); count++) {
                devices.add(device("phone-" + count));
            }
            for (int scan = 0; scan < 60; scan++) {
                surroundings.clock().moveTo(surroundings.clock().now().plusSeconds(20 + random.nextInt(40)));
                step(devices.get(random.nextInt(devices.size())));
            }
            Collections.shuffle(devices, random);
            DoorStatus last = reconnected(devices.get(0));
            for (Device device : devices.subList(1, devices.size())) {
                last = reconnected(device);
            }
            check(last.report().orElseThrow());
        }

        private void register() {
            surroundings.clock().moveTo(STORY.event().reconfirmationAsked().plusSeconds(60));
            for (String email : STORY.approved()) {
                Person guest = surroundings.people().person(email);
                guest.post(club.event() + "/registration").orStop();
                guest.post(club.event() + "/registration/confirmation").orStop();
                surroundings.people().phone(email).fetchTicket(club);
                guests.add(guest);
            }
        }

        private Device device(String name) {
            DeviceNetwork network = new DeviceNetwork(organiser.network());
            try {
                StewardDoor door = StewardDoor.open(
                        EventId.of(club.eventId()),
                        organiser.at(club, network),
                        new StewardDoor.Device(name, surroundings.people().folder(name), organiser.clock()));
                assertThat(door.sync().done()).isPresent();
                network.goes();
                return new Device(name, network, door);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private void step(Device device) {
            switch (random.nextInt(8)) {
                case 0 -> device.network().comes();
                case 1 -> device.network().goes();
                case 2 -> device.door().sync();
                case 3 -> device.network().loseNextUpload();
                default -> scan(device, guests.get(random.nextInt(guests.size())));
            }
        }

        private void scan(Device device, Person guest) {
            String code = surroundings
                    .people()
                    .phone(guest.email())
                    .showTicket(club, surroundings.clock().now())
                    .orElseThrow();
            ScanAnswer answer = device.door().scan(code);
            boolean admitted = answer instanceof ScanAnswer.Admitted
                    || answer instanceof ScanAnswer.Offline(OfflineVerdict verdict, var known, var name)
                            && verdict.letsIn();
            if (admitted) {
                assertThat(letIn.computeIfAbsent(guest.memberId(club.clubId()), id -> new HashSet<>())
                                .add(device.name()))
                        .as("let in once by %s, seed %s", device.name(), seed)
                        .isTrue();
            }
        }

        private DoorStatus reconnected(Device device) {
            device.network().comes();
            organiser.app();
            long begun = System.nanoTime();
            device.door().sync();
            DoorStatus status = AppAnswers.orStop(device.door().sync());
            assertThat(status.waiting()).isZero();
            assertThat(status.corrections().stream().filter(correction -> correction.letIn()))
                    .as("nobody was let in whom the server refuses, seed %s", seed)
                    .isEmpty();
            System.out.printf("%s is up to date after %d ms%n", device.name(), (System.nanoTime() - begun) / 1_000_000);
            return status;
        }

        private void check(DoorReport report) {
            JsonNode admissions =
                    organiser.get(club.event() + "/check-ins").orStop().json().path("admissions");
            assertThat(admissions)
                    .as("one admission each, seed %s", seed)
                    .extracting(admission -> admission.path("memberId").asText())
                    .containsExactlyInAnyOrderElementsOf(letIn.keySet());
            Map<String, Set<String>> seen = new HashMap<>();
            admissions.forEach(
                    admission -> seen.computeIfAbsent(admission.path("memberId").asText(), id -> new HashSet<>())
                            .add(admission.path("device").asText()));
            report.doubles()
                    .forEach(pair -> seen.get(pair.second().person().memberId())
                            .add(String.valueOf(pair.second().device())));
            letIn.forEach((member, doors) -> assertThat(seen.get(member))
                    .as("every door that let %s in is seen, seed %s", member, seed)
                    .containsAll(doors));
            assertThat(report.quarantine()).isEmpty();
        }
    }
}
