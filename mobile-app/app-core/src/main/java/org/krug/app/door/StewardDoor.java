package org.krug.app.door;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.app.storage.Folder;
import org.krug.app.wire.ServerClock;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.ScanMarks;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.checkin.Undone;
import org.krug.contract.checkin.WalkIn;
import org.krug.contract.codes.DoorEntry;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;

/**
 * A steward's device at one event's door. It asks the server first; when that does not answer, it keeps the scan under the very same nonce and judges by
 * itself. Whether the request had arrived then makes no difference: the server takes both as one scan.
 *
 * <p>Every method may take as long as the transport allows and belongs off the screen's thread. Scans go on while {@link #sync} runs.
 */
public final class StewardDoor {
    /** After a request without an answer, scans don't wait for the network for so long. {@link #sync} ends it sooner. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final EventId event;
    private final EventApi api;
    private final Device device;
    private final ScanQueue queue;
    private final DoorSync sync;
    private final Map<String, String> walkIns = new HashMap<>();

    /**
     * What a door needs of its device.
     *
     * @param name as {@link DeviceName} keeps it
     */
    public record Device(String name, Folder folder, ServerClock clock) {}

    private StewardDoor(EventId event, EventApi api, Device device, ScanQueue queue) throws IOException {
        this.event = event;
        this.api = api;
        this.device = device;
        this.queue = queue;
        this.sync = DoorSync.open(event, api, device, queue);
    }

    /**
     * Opens the door with whatever the device kept of it.
     *
     * @throws IOException when the device can't tell what it kept
     */
    public static StewardDoor open(EventId event, EventApi api, Device device) throws IOException {
        return new StewardDoor(event, api, device, ScanQueue.open(device.folder(), event));
    }

    /** Judges what the camera read. */
    public ScanAnswer scan(String code) {
        Optional<TicketIds> ids =
                code.length() > ScanMarks.LONGEST_CODE ? Optional.empty() : TicketCode.claimedIds(code);
        // What the server would refuse whatever it knows; it would remember nothing of it either.
        if (ids.isEmpty()) {
            return new ScanAnswer.NoTicket(CodeFault.MALFORMED);
        }
        if (!ids.get().eventId().equals(event)) {
            return new ScanAnswer.NoTicket(CodeFault.OTHER_EVENT);
        }
        DoorEntry entry = DoorEntry.of(ids.get());
        Scanned scanned;
        try {
            scanned = new Scanned(queue.nextSequence(), UUID.randomUUID().toString(), code, entry, sync.now());
        } catch (IOException e) {
            return new ScanAnswer.NotKept();
        }
        // Whom this device let in and has not told the server of, the server would let in once more.
        boolean unheard = queue.letInUnheard(entry.mark());
        return !unheard && sync.worthAsking(PAUSE) ? online(scanned) : offline(scanned);
    }

    /** A scan on its way. */
    private record Scanned(long sequence, String nonce, String code, DoorEntry entry, Instant at) {}

    private ScanAnswer online(Scanned scanned) {
        Answer<CheckedIn> answer = api.scan(new TicketScan(
                device.name(),
                scanned.sequence(),
                scanned.nonce(),
                device.clock().deviceTime(),
                scanned.code()));
        sync.heard(answer);
        if (answer instanceof Answer.Done<CheckedIn> done) {
            remember(scanned, done.value().outcome(), done.value().at());
            sync.people().told(scanned.entry().mark(), done.value().name());
            return new ScanAnswer.Admitted(done.value());
        }
        if (answer instanceof Answer.Refused<CheckedIn> refused) {
            ScanAnswer.Refused told = new ScanAnswer.Refused(refused.problem());
            if (told.is(ProblemType.ALREADY_ADMITTED)) {
                remember(scanned, ScanOutcome.ALREADY_ADMITTED, told.sinceWhen().orElse(scanned.at()));
            }
            told.name().ifPresent(name -> sync.people().told(scanned.entry().mark(), name));
            return told;
        }
        return offline(scanned);
    }

    private void remember(Scanned scanned, ScanOutcome outcome, Instant at) {
        queue.remember(kept(scanned, at, false, null).answered(outcome));
    }

    /** Judging and keeping are one step: of two scans of one ticket, the later one must know the earlier one. */
    private synchronized ScanAnswer offline(Scanned scanned) {
        OfflineVerdict verdict = sync.list()
                .map(list -> list.judge(scanned.code(), scanned.at(), queue::letIn))
                .orElseGet(OfflineVerdict.NoList::new);
        // A code that proves nothing tells no name either.
        Optional<String> name = verdict instanceof OfflineVerdict.Faulty
                ? Optional.empty()
                : sync.people().name(scanned.entry());
        sync.people().takeOff(scanned.entry().mark());
        try {
            queue.keep(kept(scanned, scanned.at(), verdict.letsIn(), null));
        } catch (IOException e) {
            return new ScanAnswer.NotKept();
        }
        return new ScanAnswer.Offline(verdict, sync.knownUpTo(), name);
    }

    private KeptScan kept(Scanned scanned, Instant at, boolean letIn, @Nullable ScanOutcome outcome) {
        return new KeptScan(
                scanned.sequence(),
                scanned.nonce(),
                sync.deviceTime(scanned.at()),
                scanned.code(),
                sync.knownUpTo().orElse(null),
                at,
                scanned.entry().mark(),
                letIn,
                outcome);
    }

    /** Reports to the server, hears the door list, sends what waits, and asks for the report. Safe to call at any time. */
    public Answer<DoorStatus> sync() {
        return sync.run().map(done -> status());
    }

    /** As {@link #sync}, but asks for a list that is a few seconds old only when the network was gone meanwhile. */
    public Answer<DoorStatus> watch() {
        return sync.watch().map(done -> status());
    }

    /** How things stand, without asking anybody. */
    public DoorStatus status() {
        return sync.status();
    }

    /** A steward has seen a correction. */
    public void dismiss(Correction correction) {
        sync.corrections().dismiss(correction.sequence());
    }

    /** Members whose name begins so. Needs a connection. */
    public Answer<FoundPeople> search(String name) {
        return heard(api.search(name));
    }

    /** Lets a member in without a seat. Needs a connection; when there was no answer, calling it again is the same walk-in. */
    public Answer<CheckedIn> admit(String memberId) {
        String nonce;
        synchronized (walkIns) {
            nonce = walkIns.computeIfAbsent(memberId, id -> UUID.randomUUID().toString());
        }
        Answer<CheckedIn> answer = heard(api.admit(new WalkIn(memberId, device.name(), nonce)));
        if (answer instanceof Answer.Done || answer instanceof Answer.Refused) {
            synchronized (walkIns) {
                walkIns.remove(memberId, nonce);
            }
        }
        return answer;
    }

    /** Takes an admission back. Needs a connection; the list is asked for anew, so that the person may come in again. */
    public Answer<Undone> undo(String memberId) {
        Answer<Undone> undone = heard(api.undo(memberId));
        if (undone.done().isPresent()) {
            sync.contact();
        }
        return undone;
    }

    private <T> Answer<T> heard(Answer<T> answer) {
        sync.heard(answer);
        return answer;
    }

    /** What is kept and not yet sent, oldest first; for who wants to sign out and must know what would be lost. */
    public List<KeptScan> waiting() {
        return queue.waiting(Integer.MAX_VALUE);
    }
}
