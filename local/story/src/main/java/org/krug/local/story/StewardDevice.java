package org.krug.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.krug.app.api.Answer;
import org.krug.app.door.KeptScan;
import org.krug.app.door.OfflineVerdict;
import org.krug.app.door.ScanAnswer;
import org.krug.app.door.StewardDoor;
import org.krug.app.storage.Folder;
import org.krug.contract.EventId;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.UploadedScans;

/** A steward's phone at a door: the app's own, on a network that the story takes away. */
final class StewardDevice {
    private final String name;
    private final Person steward;
    private final DeviceNetwork network;
    private final StewardDoor door;
    private final Map<String, OfflineAnswer> shown = new HashMap<>();

    StewardDevice(String name, Person steward, Club club, Folder folder) {
        this.name = name;
        this.steward = steward;
        this.network = new DeviceNetwork(steward.network());
        try {
            this.door = StewardDoor.open(
                    EventId.of(club.eventId()),
                    steward.at(club, network),
                    new StewardDoor.Device(name, folder, steward.clock()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Person steward() {
        return steward;
    }

    boolean hadContact() {
        return door.status().knownUpTo().isPresent();
    }

    /** Tells the time on its clock, and learns the event's key and who has a ticket in which state. */
    void contact() {
        network.comes();
        steward.app();
        AppAnswers.orStop(door.sync());
    }

    /** Scans with the network: the server decides. */
    ScanAnswer scan(String code) {
        network.comes();
        steward.app();
        return door.scan(code);
    }

    /** Admits a member without a seat, found by name. */
    Answer<CheckedIn> admitWalkIn(String memberId) {
        network.comes();
        steward.app();
        return door.admit(memberId);
    }

    /** Scans without the network: judges by itself, and keeps the scan whatever it showed, for the server to judge again. */
    void scanOffline(String code) {
        network.goes();
        if (!(door.scan(code) instanceof ScanAnswer.Offline offline)) {
            throw new StoryStoppedException(name + " was answered without a network");
        }
        KeptScan kept = door.waiting().getLast();
        shown.put(kept.nonce(), shown(offline.verdict()));
    }

    private static OfflineAnswer shown(OfflineVerdict verdict) {
        return switch (verdict) {
            case OfflineVerdict.Admitted admitted -> OfflineAnswer.ADMITTED;
            case OfflineVerdict.AlreadyAdmitted already -> OfflineAnswer.ALREADY_ADMITTED;
            case OfflineVerdict.Refused refused -> OfflineAnswer.REFUSED;
            case OfflineVerdict.Faulty faulty -> OfflineAnswer.REFUSED;
            case OfflineVerdict.NoList none -> OfflineAnswer.REFUSED;
        };
    }

    /** How many scans wait for the network. */
    int waiting() {
        return door.status().waiting();
    }

    /**
     * Sends the whole queue after the answer to a first try got lost, which must change nothing.
     *
     * @return what came of each scan
     */
    List<UploadedScans.Result> upload() {
        network.comes();
        network.loseNextUpload();
        network.uploads().clear();
        steward.app();
        if (door.sync().done().isPresent() || waiting() == 0) {
            throw new StoryStoppedException(name + " takes a lost answer for one");
        }
        AppAnswers.orStop(door.sync());
        List<UploadedScans> uploads = network.uploads();
        if (!uploads.get(0).equals(uploads.get(1))) {
            throw new StoryStoppedException(
                    "The queue of " + name + " was answered differently when it was uploaded again");
        }
        return uploads.stream()
                .skip(1)
                .flatMap(upload -> upload.scans().stream())
                .toList();
    }

    /** How many scans the device had answered otherwise. */
    int differences(List<UploadedScans.Result> results) {
        return (int) results.stream()
                .filter(result -> shown.get(result.nonce()) != same(result))
                .count();
    }

    private static OfflineAnswer same(UploadedScans.Result result) {
        return switch (result.outcome()) {
            case ADMITTED, DOUBLE_ADMISSION -> OfflineAnswer.ADMITTED;
            case ALREADY_ADMITTED -> OfflineAnswer.ALREADY_ADMITTED;
            case REFUSED, QUARANTINED -> OfflineAnswer.REFUSED;
        };
    }
}
