package org.krug.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.krug.app.api.Answer;
import org.krug.app.door.ScanAnswer;
import org.krug.app.door.StewardDoor;
import org.krug.app.storage.Folder;
import org.krug.contract.EventId;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.UploadedScans;

/** A steward's phone at a door, with the app's own core and a network that comes and goes. */
final class StewardDevice {
    private final Person steward;
    private final DoorNetwork network;
    private final StewardDoor door;

    StewardDevice(String name, Person steward, Club club, Folder folder) {
        this.steward = steward;
        this.network = new DoorNetwork(steward.network());
        StewardDoor.Device device = new StewardDoor.Device(name, folder, steward.clock());
        try {
            this.door = StewardDoor.open(EventId.of(club.eventId()), steward.at(club, network), device);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person steward() {
        return steward;
    }

    boolean hadContact() {
        return door.status().knownUpTo().isPresent();
    }

    /** Learns the event's key and who has a ticket in which state. */
    void contact() {
        AppAnswers.orStop(door.sync());
    }

    /** Scans with the network: the server decides. */
    Answer<CheckedIn> scan(String code) {
        ScanAnswer answer = door.scan(code);
        return switch (answer) {
            case ScanAnswer.Admitted(CheckedIn who) -> new Answer.Done<>(who);
            case ScanAnswer.Refused(var problem) -> new Answer.Refused<>(problem);
            case ScanAnswer.Offline offline -> throw new StoryStoppedException("No answer to a scan: " + offline);
            case ScanAnswer.NoTicket noTicket -> throw new StoryStoppedException("No ticket was scanned: " + noTicket);
            case ScanAnswer.NotKept notKept -> throw new StoryStoppedException("The device kept nothing");
        };
    }

    /** Scans without the network: the device judges by itself, and keeps the scan whatever it showed, for the server to judge again. */
    void scanOffline(String code) {
        network.is(DoorNetwork.State.DOWN);
        ScanAnswer answer = door.scan(code);
        network.is(DoorNetwork.State.UP);
        if (!(answer instanceof ScanAnswer.Offline)) {
            throw new StoryStoppedException("A device without network answered " + answer);
        }
    }

    /** Admits a member without a seat, found by name. */
    Answer<CheckedIn> admitWalkIn(String memberId) {
        return door.admit(memberId);
    }

    /** How many scans wait for the network. */
    int waiting() {
        return door.status().waiting();
    }

    /**
     * Sends all that waits; the first answer gets lost on the way, and whatever is sent again must change nothing.
     *
     * @return what the server said of each scan
     */
    List<UploadedScans.Result> upload() {
        network.is(DoorNetwork.State.LOSING_AN_UPLOAD);
        if (door.sync().done().isPresent()) {
            throw new StoryStoppedException("A device took a lost answer for one");
        }
        network.is(DoorNetwork.State.UP);
        contact();
        return network.results();
    }

    /** How many of its answers the server saw otherwise. */
    int corrected() {
        return door.status().corrections().size();
    }
}
