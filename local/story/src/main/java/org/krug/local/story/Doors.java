package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.checkin.UploadedScans;
import org.krug.contract.checkin.VenueScan;
import org.krug.contract.codes.VenueAddress;

/** Both ways in: the attendee's phone reads the screen, or a steward's device reads the attendee's phone. */
final class Doors {
    private static final byte[] NOTHING = new byte[0];

    private final Surroundings surroundings;
    private final Club club;
    private final Map<String, StewardDevice> devices;
    private final Person organiser;
    private Optional<VenueScreen> screen = Optional.empty();
    private final DoorTally tally = new DoorTally();
    private int offlineScans;
    private int offlineDiffers;

    /**
     * @param devices by the names that the actions give them
     */
    Doors(Surroundings surroundings, Club club, Map<String, StewardDevice> devices, Person organiser) {
        this.surroundings = surroundings;
        this.club = club;
        this.devices = devices;
        this.organiser = organiser;
    }

    /** The camera opens the address it read, which gives a claim before anybody signs in; then the person signs in and sends it. */
    void scanVenue(Action action) {
        String read = surroundings.camera().shownAndRead(lit().shows(action.at()));
        String address = VenueAddress.parse(read).orElseThrow().text();
        JsonNode claim = surroundings
                .web()
                .send("GET", address, NOTHING, "Accept", "application/json")
                .orStop()
                .json();
        tally.add(surroundings
                .people()
                .person(action.who())
                .at(club)
                .checkIn(new VenueScan(claim.path("claim").asText(), null, null, null)));
    }

    void scanTicket(Action action) {
        StewardDevice device = readyDevice(action);
        Optional<String> shown = surroundings.people().phone(action.who()).showTicket(club, action.at());
        if (shown.isEmpty()) {
            askByName(action, device);
            return;
        }
        String read = surroundings.camera().shownAndRead(shown.get());
        if (action.offline().isPresent()) {
            device.scanOffline(read);
            offlineScans++;
        } else {
            tally.add(device.scan(read));
        }
    }

    /** Whoever has no ticket to show is looked up, and refused by what the steward sees. */
    private void askByName(Action action, StewardDevice device) {
        tally.refusedWithoutTicket(
                found(device.steward(), action.who()).path("state").asText("NONE"));
    }

    /** The steward types the name, sees who it is and that there is no seat, and lets the person in. */
    void walkIn(Action action) {
        StewardDevice device = readyDevice(action);
        JsonNode found = found(device.steward(), action.who());
        tally.add(device.admitWalkIn(found.path("memberId").asText()));
    }

    private JsonNode found(Person steward, String email) {
        Person guest = surroundings.people().person(email);
        String memberId = guest.memberId(club.clubId());
        JsonNode member =
                guest.get(club.path() + "/members/" + memberId).orStop().json();
        String name = URLEncoder.encode(
                member.path("lastName").asText() + " "
                        + member.path("firstName").asText(),
                StandardCharsets.UTF_8);
        JsonNode people = steward.get(club.event() + "/check-ins/search?name=" + name)
                .orStop()
                .json()
                .path("people");
        for (JsonNode one : people) {
            if (one.path("memberId").asText().equals(memberId)) {
                return one;
            }
        }
        throw new StoryStoppedException("The steward does not find " + email + " by name");
    }

    /** The last contact before a device is without network. */
    void goOffline(Step.GoesOffline step) {
        surroundings.clock().settle();
        device(step.device()).contact();
    }

    /** Uploads a device's queue, and once more, as a device does whose first answer got lost: it must change nothing. */
    void upload(Step.Uploads step) {
        StewardDevice device = device(step.device());
        if (device.waiting() == 0) {
            return;
        }
        surroundings.clock().settle();
        List<UploadedScans.Result> results = device.upload();
        results.forEach(tally::add);
        offlineDiffers += device.differences(results);
    }

    private StewardDevice readyDevice(Action action) {
        StewardDevice device = device(action.device().orElseThrow());
        if (!device.hadContact()) {
            device.contact();
        }
        return device;
    }

    private StewardDevice device(String name) {
        return Optional.ofNullable(devices.get(name)).orElseThrow();
    }

    DoorTally tally() {
        return tally;
    }

    int offlineScans() {
        return offlineScans;
    }

    /** How many answers given offline the server saw differently when it knew everything. */
    int offlineDiffers() {
        return offlineDiffers;
    }

    /** The screen in the hall, lit when somebody first looks at it. */
    private VenueScreen lit() {
        VenueScreen now = screen.orElseGet(() -> VenueScreen.open(
                organiser
                        .post(club.event() + "/venue-screens")
                        .orStop()
                        .json()
                        .path("address")
                        .asText(),
                club));
        screen = Optional.of(now);
        return now;
    }
}
