package org.krug.app.door;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.krug.app.storage.Folder;
import org.krug.app.wire.Json;
import org.krug.contract.checkin.UploadedScans;

/**
 * Where the server's word differed from the device's, until a steward has seen it. Some of it no report of the server tells: when a request arrived, was
 * answered "in already", and the answer got lost, the server can't know that the device let the person in by itself.
 */
final class Corrections {
    private final Folder folder;
    private final DoorNames names;
    private final TreeMap<Long, Correction> open = new TreeMap<>();

    private Corrections(Folder folder, DoorNames names) {
        this.folder = folder;
        this.names = names;
    }

    static Corrections open(Folder folder, DoorNames names) throws IOException {
        Corrections corrections = new Corrections(folder, names);
        for (String name : folder.names(names.corrections())) {
            folder.read(name)
                    .flatMap(text -> Json.read(Correction.class, text))
                    .ifPresent(correction -> corrections.open.put(correction.sequence(), correction));
        }
        return corrections;
    }

    /** To be called before the scan counts as answered: a device that stops in between hears the same answer again. */
    synchronized void compare(KeptScan scan, UploadedScans.Result result) {
        boolean admitted = switch (result.outcome()) {
            case ADMITTED, DOUBLE_ADMISSION -> true;
            case ALREADY_ADMITTED, REFUSED, QUARANTINED -> false;
        };
        if (admitted == scan.letIn()) {
            return;
        }
        Correction correction = new Correction(
                scan.sequence(), scan.at(), scan.letIn(), result.outcome(), result.reason(), result.since());
        open.put(scan.sequence(), correction);
        try {
            folder.write(names.correction(scan.sequence()), Json.text(Correction.class, correction));
        } catch (IOException e) {
            // Shown until the app stops.
        }
    }

    synchronized List<Correction> all() {
        return List.copyOf(open.values());
    }

    synchronized void dismiss(long sequence) {
        open.remove(sequence);
        try {
            folder.delete(names.correction(sequence));
        } catch (IOException e) {
            // Shown once more after the next start.
        }
    }
}
