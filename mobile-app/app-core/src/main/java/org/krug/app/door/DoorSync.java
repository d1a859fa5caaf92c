package org.krug.app.door;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.app.wire.Json;
import org.krug.contract.EventId;
import org.krug.contract.checkin.DeviceContact;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.checkin.UploadedScans;

/** A door's dealings with the server besides scanning: contact, upload, report. Knows the door list and how the last request went. */
final class DoorSync {
    /**
     * Scans in one upload. The server takes {@value org.krug.contract.checkin.ScanUpload#MOST}, but each costs it some milliseconds, and a weak
     * network rather carries many short requests than one long one.
     */
    private static final int BATCH = 100;

    /** Something that never ends its pages is not Krug. */
    private static final int MOST_NAMES = 100_000;

    /** A list that is younger is not asked for again while the network is there. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** A difference that no network explains: {@link ServerClock} knows whole seconds, and a contact takes a while. */
    private static final Duration SET = Duration.ofSeconds(5);

    private final EventId event;
    private final EventApi api;
    private final StewardDoor.Device device;
    private final ScanQueue queue;
    private final DoorNames names;
    private final Corrections corrections;
    private final KeptPeople people;

    private @Nullable DoorList list;
    private @Nullable Instant synced;
    private @Nullable DoorReport report;
    private @Nullable Instant silentSince;
    private Instant contacted = Instant.EPOCH;
    private DoorStatus.Connection connection = DoorStatus.Connection.UNKNOWN;

    private DoorSync(EventId event, EventApi api, StewardDoor.Device device, ScanQueue queue) throws IOException {
        this.event = event;
        this.api = api;
        this.device = device;
        this.queue = queue;
        this.names = new DoorNames(event);
        this.corrections = Corrections.open(device.folder(), names);
        this.people = KeptPeople.open(device.folder(), names, queue.entriesWaiting());
    }

    static DoorSync open(EventId event, EventApi api, StewardDoor.Device device, ScanQueue queue) throws IOException {
        DoorSync sync = new DoorSync(event, api, device, queue);
        sync.list = device.folder()
                .read(sync.names.list())
                .flatMap(text -> Json.read(DoorKnowledge.class, text))
                .flatMap(knowledge -> DoorList.of(event, knowledge))
                .orElse(null);
        sync.list().ifPresent(list -> device.clock().startFrom(offset(list)));
        return sync;
    }

    synchronized Optional<DoorList> list() {
        return Optional.ofNullable(list);
    }

    Optional<Instant> knownUpTo() {
        return list().map(known -> known.knowledge().serverTime());
    }

    /** The server's time: by what the last contact measured, unless the device's clock was set since. */
    Instant now() {
        return list().map(DoorSync::offset)
                .filter(offset -> offset.minus(device.clock().offset()).abs().compareTo(SET) <= 0)
                .map(offset -> device.clock().deviceTime().plus(offset))
                .orElseGet(device.clock()::instant);
    }

    /**
     * What to tell the server as the device's time. It corrects that by the offset it measured at the last contact, whatever was done to the
     * device's clock since.
     */
    Instant deviceTime(Instant serverTime) {
        return list().map(known -> serverTime.minus(offset(known)))
                .orElseGet(() -> serverTime.minus(device.clock().offset()));
    }

    private static Duration offset(DoorList list) {
        return Duration.ofMillis(list.knowledge().clockOffsetMillis());
    }

    /** Whether the network deserves that somebody waits for it. */
    synchronized boolean worthAsking(Duration pause) {
        return silentSince == null
                || Duration.between(silentSince, device.clock().deviceTime())
                                .abs()
                                .compareTo(pause)
                        >= 0;
    }

    synchronized void heard(Answer<?> answer) {
        boolean silent = answer instanceof Answer.Unanswered;
        silentSince = silent ? device.clock().deviceTime() : null;
        if (silent) {
            connection = DoorStatus.Connection.OFFLINE;
        } else {
            connection = answer instanceof Answer.SignedOut
                    ? DoorStatus.Connection.SIGNED_OUT
                    : DoorStatus.Connection.ONLINE;
        }
    }

    private synchronized void refused() {
        connection = DoorStatus.Connection.REFUSED;
    }

    synchronized DoorStatus status() {
        return new DoorStatus(
                queue.length(),
                queue.unreadable(),
                queue.full(),
                knownUpTo(),
                Optional.ofNullable(synced),
                connection,
                Optional.ofNullable(report),
                corrections.all());
    }

    /** The whole way; the first answer that is none ends it. */
    Answer<Boolean> run() {
        Answer<Boolean> contact = contact();
        return contact.done().isEmpty() ? contact : afterContact();
    }

    /** The same, but for the contact while the last one is fresh: the list is long, and what happened at the door is not. */
    Answer<Boolean> watch() {
        return isContactFresh() ? afterContact() : run();
    }

    private synchronized boolean isContactFresh() {
        return connection == DoorStatus.Connection.ONLINE
                && Duration.between(contacted, device.clock().deviceTime())
                                .abs()
                                .compareTo(FRESH)
                        < 0;
    }

    private Answer<Boolean> afterContact() {
        Answer<Boolean> upload = upload();
        if (upload.done().isEmpty()) {
            return upload;
        }
        Answer<Boolean> report = told(api.report()).map(this::reported);
        if (report.done().isPresent()) {
            names();
        }
        return report;
    }

    /** Names are a help: when they can't be had, all else goes on. */
    private void names() {
        List<String> entries = list().map(DoorSync::entries).orElse(List.of());
        if (!people.misses(entries)) {
            return;
        }
        List<SealedNames.Sealed> all = new ArrayList<>();
        String after = null;
        do {
            Answer<SealedNames> page = api.names(after);
            heard(page);
            if (!(page instanceof Answer.Done<SealedNames> done)) {
                return;
            }
            all.addAll(done.value().names());
            after = done.value().next();
        } while (after != null && all.size() < MOST_NAMES);
        people.learn(all, entries);
    }

    private static List<String> entries(DoorList list) {
        return list.knowledge().tickets().stream()
                .map(DoorKnowledge.Ticket::entry)
                .toList();
    }

    private synchronized boolean reported(DoorReport told) {
        report = told;
        synced = device.clock().instant();
        return true;
    }

    /** Tells that the device is there, and hears the list. */
    Answer<Boolean> contact() {
        // What is answered for now, the list knows; what is answered while it comes, it may not.
        List<Long> known = queue.answered();
        Answer<DoorKnowledge> answer =
                told(api.contact(device.name(), new DeviceContact(device.clock().deviceTime())));
        if (!(answer instanceof Answer.Done<DoorKnowledge> done)) {
            return answer.map(never -> true);
        }
        Optional<DoorList> heard = DoorList.of(event, done.value());
        if (heard.isEmpty()) {
            return new Answer.Unanswered<>();
        }
        if (learn(heard.get())) {
            queue.forget(known);
        }
        return new Answer.Done<>(true);
    }

    /** @return whether the list will be there after a restart; only then what it knows may be forgotten */
    private synchronized boolean learn(DoorList heard) {
        // Of two contacts at once, the answer that hung must not take the place of a newer one.
        if (list != null
                && heard.knowledge().serverTime().isBefore(list.knowledge().serverTime())) {
            return false;
        }
        list = heard;
        contacted = device.clock().deviceTime();
        try {
            device.folder().write(names.list(), Json.text(DoorKnowledge.class, heard.knowledge()));
            return true;
        } catch (IOException e) {
            // Known until the app stops; after that, the older list and its time are still true together.
            return false;
        }
    }

    private Answer<Boolean> upload() {
        for (List<KeptScan> batch = queue.waiting(BATCH); !batch.isEmpty(); batch = queue.waiting(BATCH)) {
            Answer<UploadedScans> answer = told(api.upload(
                    device.name(), batch.stream().map(KeptScan::queued).toList()));
            if (!(answer instanceof Answer.Done<UploadedScans> done)) {
                return answer.map(never -> true);
            }
            long answered = done.value().scans().stream().filter(this::answered).count();
            if (answered == 0) {
                // An answer to something else; asking on and on would get no other one.
                return new Answer.Unanswered<>();
            }
        }
        return new Answer.Done<>(true);
    }

    private boolean answered(UploadedScans.Result result) {
        String nonce = result.nonce();
        if (nonce == null) {
            return false;
        }
        Optional<KeptScan> waiting = queue.waiting(nonce);
        waiting.ifPresent(scan -> corrections.compare(scan, result));
        boolean answered = queue.answered(nonce, result.outcome());
        waiting.map(KeptScan::entry)
                .filter(entry -> !queue.entriesWaiting().contains(entry))
                .ifPresent(people::codeGone);
        return answered;
    }

    KeptPeople people() {
        return people;
    }

    Corrections corrections() {
        return corrections;
    }

    private <T> Answer<T> told(Answer<T> answer) {
        heard(answer);
        if (answer instanceof Answer.Refused) {
            refused();
        }
        return answer;
    }
}
