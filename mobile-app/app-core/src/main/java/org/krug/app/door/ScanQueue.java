package org.krug.app.door;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krug.app.storage.Folder;
import org.krug.app.wire.Json;
import org.krug.contract.EventId;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.ScanOutcome;

/**
 * The scans that a device has to remember, one small text for each. A scan waits from the moment it was kept until the server has answered for its
 * nonce. What can't be read is set aside, and counted. May be used by many threads.
 */
public final class ScanQueue {
    private final Folder folder;
    private final DoorNames names;
    private final SequenceNumbers numbers;
    private final TreeMap<Long, KeptScan> scans = new TreeMap<>();
    private int unreadable;
    private boolean full;

    private ScanQueue(Folder folder, DoorNames names, SequenceNumbers numbers) {
        this.folder = folder;
        this.names = names;
        this.numbers = numbers;
    }

    /**
     * Opens what the device kept of one door.
     *
     * @throws IOException when the device can't tell what it kept
     */
    public static ScanQueue open(Folder folder, EventId event) throws IOException {
        DoorNames names = new DoorNames(event);
        List<String> kept = folder.names(names.scans());
        long highest = kept.stream().mapToLong(names::sequence).max().orElse(-1);
        ScanQueue queue = new ScanQueue(folder, names, SequenceNumbers.open(folder, names, highest));
        for (String name : kept) {
            queue.load(name);
        }
        queue.unreadable += folder.names(names.aside()).size();
        return queue;
    }

    /**
     * How many scans wait, of all doors that this device worked at: what would be lost if it were wiped now.
     *
     * @throws IOException when the device can't tell
     */
    public static Map<EventId, Integer> waiting(Folder folder) throws IOException {
        Map<EventId, Integer> waiting = new HashMap<>();
        for (EventId event : DoorNames.events(folder.names(DoorNames.ALL))) {
            int length = open(folder, event).length();
            if (length > 0) {
                waiting.put(event, length);
            }
        }
        return waiting;
    }

    private void load(String name) {
        String text;
        try {
            text = folder.read(name).orElse("");
        } catch (IOException e) {
            // Stays where it is: the device may be able to read it at the next start.
            unreadable++;
            return;
        }
        Optional<KeptScan> read =
                Json.read(KeptScan.class, text).filter(scan -> scan.sequence() == names.sequence(name));
        read.ifPresent(scan -> scans.put(scan.sequence(), scan));
        if (read.isEmpty()) {
            setAside(name, text);
        }
    }

    private void setAside(String name, String text) {
        try {
            folder.write(names.aside(name), text);
        } catch (IOException e) {
            unreadable++;
            return;
        }
        // Counted by its new name from now on.
        delete(name);
    }

    /**
     * The number of the next scan; never given twice, whatever happens in between.
     *
     * @throws IOException when the device can't promise that
     */
    public long nextSequence() throws IOException {
        return numbers.next();
    }

    /**
     * Keeps a scan; what returns is kept.
     *
     * @throws IOException when the device is full or broken; the scan is then not kept
     */
    public synchronized void keep(KeptScan scan) throws IOException {
        write(scan);
        scans.put(scan.sequence(), scan);
    }

    /** Remembers a scan whose answer is known already; when the device can't keep it, at least until the app stops. */
    synchronized void remember(KeptScan answered) {
        scans.put(answered.sequence(), answered);
        try {
            write(answered);
        } catch (IOException e) {
            // A scan that waited is still there as it was: it will be sent again, and answered as before.
        }
    }

    /** The oldest scans that the server has not answered for. */
    public synchronized List<KeptScan> waiting(int most) {
        return scans.values().stream().filter(KeptScan::waits).limit(most).toList();
    }

    /** How many scans the server has not answered for. */
    public synchronized int length() {
        return (int) scans.values().stream().filter(KeptScan::waits).count();
    }

    /** How many texts could not be read; none of them was deleted. */
    public synchronized int unreadable() {
        return unreadable;
    }

    /** The scan that waits under a nonce. */
    synchronized Optional<KeptScan> waiting(String nonce) {
        return scans.values().stream()
                .filter(scan -> scan.waits() && scan.nonce().equals(nonce))
                .findFirst();
    }

    /**
     * The server has answered for a nonce. A device that can't write this down sends the scan once more after its next start, and hears the same.
     *
     * @return whether a scan was waiting for it
     */
    synchronized boolean answered(String nonce, ScanOutcome outcome) {
        Optional<KeptScan> found = waiting(nonce);
        found.ifPresent(scan -> remember(scan.answered(outcome)));
        return found.isPresent();
    }

    /** When this device first saw the holder of a ticket come in, or in already, if it remembers. */
    public synchronized Optional<OfflineVerdict.AlreadyAdmitted> letIn(String entry) {
        return scans.values().stream()
                .filter(KeptScan::in)
                .filter(scan -> entry.equals(scan.entry()))
                .map(scan -> new OfflineVerdict.AlreadyAdmitted(
                        Optional.of(scan.at()), scan.inHere() ? AdmittedBy.THIS_DEVICE : AdmittedBy.ANOTHER_DEVICE))
                .findFirst();
    }

    /** The entries of tickets whose codes wait here. */
    synchronized Set<String> entriesWaiting() {
        return scans.values().stream()
                .filter(KeptScan::waits)
                .map(KeptScan::entry)
                .collect(Collectors.toSet());
    }

    /** Whether this device let the holder of a ticket in, and the server may not know. */
    synchronized boolean letInUnheard(String entry) {
        return scans.values().stream().anyMatch(scan -> scan.waits() && scan.letIn() && entry.equals(scan.entry()));
    }

    /** The numbers of all scans that the server has answered for: a list that it sends from now on knows them. */
    public synchronized List<Long> answered() {
        return scans.values().stream()
                .filter(scan -> !scan.waits())
                .map(KeptScan::sequence)
                .toList();
    }

    /** Forgets scans that the door list knows. */
    public synchronized void forget(Collection<Long> known) {
        for (Long sequence : known) {
            scans.remove(sequence);
            delete(names.scan(sequence));
        }
    }

    private void delete(String name) {
        try {
            folder.delete(name);
        } catch (IOException e) {
            // It will be read again at the next start, and be gone after the next contact.
        }
    }

    private void write(KeptScan scan) throws IOException {
        full = true;
        folder.write(names.scan(scan.sequence()), Json.text(KeptScan.class, scan));
        full = false;
    }

    /** Whether the device could not keep the last scan. */
    synchronized boolean full() {
        return full;
    }
}
