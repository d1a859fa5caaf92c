package org.krug.app.venue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.app.storage.Folder;
import org.krug.app.wire.Json;
import org.krug.app.wire.ServerClock;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.codes.TimeStep;
import org.krug.contract.codes.VenueAddress;
import org.krug.contract.codes.VenueCode;

/**
 * Scans of the venue's code by whoever is signed in. Each is kept first and sent then, so that a phone that stops in between sends it later. Every
 * method that sends may take as long as the transport allows.
 */
public final class VenueQueue {
    private static final String SCAN = "venue.scan.";
    private static final String ASIDE = "venue.aside.";

    /** What is said of the scan or of the person's place, so that sending it again would change nothing. Other refusals may pass. */
    private static final Set<String> FINAL = Set.of(
                    ProblemType.CODE_INVALID,
                    ProblemType.CODE_STALE,
                    ProblemType.TOO_EARLY_AT_THE_DOOR,
                    ProblemType.DOORS_CLOSED,
                    ProblemType.DOORS_SHUT,
                    ProblemType.REFUSED_AT_THE_DOOR,
                    ProblemType.ALREADY_ADMITTED,
                    ProblemType.EVENT_NOT_PUBLISHED,
                    ProblemType.EVENT_CANCELLED,
                    ProblemType.NOT_A_MEMBER,
                    ProblemType.NOT_FOUND,
                    ProblemType.NONCE_REUSED)
            .stream()
            .map(ProblemType::uri)
            .collect(Collectors.toUnmodifiableSet());

    private final Folder folder;
    private final ServerClock clock;
    private final BiFunction<String, String, EventApi> events;
    private final Map<String, KeptVenueScan> scans = new LinkedHashMap<>();

    private VenueQueue(Folder folder, ServerClock clock, BiFunction<String, String, EventApi> events) {
        this.folder = folder;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens what the phone kept.
     *
     * @param events the API of a club's event, by their ids
     * @throws IOException when the phone can't tell what it kept
     */
    public static VenueQueue open(Folder folder, ServerClock clock, BiFunction<String, String, EventApi> events)
            throws IOException {
        VenueQueue queue = new VenueQueue(folder, clock, events);
        for (String name : folder.names(SCAN)) {
            queue.load(name);
        }
        return queue;
    }

    private void load(String name) throws IOException {
        String text = folder.read(name).orElse("");
        Optional<KeptVenueScan> read = Json.read(KeptVenueScan.class, text);
        if (read.isPresent()) {
            scans.put(read.get().nonce(), read.get());
        } else {
            folder.write(ASIDE + name.substring(SCAN.length()), text);
            folder.delete(name);
        }
    }

    /**
     * Checks the person in with what the camera read.
     *
     * @param clubId whose event it is
     * @param address see {@link VenueAddress#parse}
     */
    public VenueAnswer scan(String clubId, VenueAddress address) {
        Instant now = clock.instant();
        // A clock that is far off says less than the code itself: the server then takes the code's time.
        boolean plausible = VenueCode.claimedStep(address.code())
                .filter(step -> step.isNear(now))
                .isPresent();
        KeptVenueScan scan = new KeptVenueScan(
                UUID.randomUUID().toString(),
                clubId,
                address.eventId().toString(),
                address.code(),
                plausible ? now : null,
                recordedAt(address, now, plausible),
                null);
        boolean kept = keep(scan);
        VenueAnswer answer = send(scan);
        if (answer instanceof VenueAnswer.Refused) {
            // The person is looking at it now.
            forget(scan.nonce());
        }
        return answer instanceof VenueAnswer.Recorded && !kept ? new VenueAnswer.NotKept() : answer;
    }

    private static Instant recordedAt(VenueAddress address, Instant now, boolean plausible) {
        return plausible
                ? now
                : VenueCode.claimedStep(address.code()).map(TimeStep::from).orElse(now);
    }

    /** Sends what waits, in the order it was scanned; the first request without an answer ends it. What was confirmed is told once. */
    public List<VenueAnswer> sendWaiting() {
        List<VenueAnswer> answers = new ArrayList<>();
        for (KeptVenueScan scan : waiting()) {
            VenueAnswer answer = send(scan);
            answers.add(answer);
            if (answer instanceof VenueAnswer.Recorded) {
                break;
            }
        }
        return answers;
    }

    /** Scans that the server has not answered for. */
    public synchronized List<KeptVenueScan> waiting() {
        return inOrder().filter(KeptVenueScan::waits).toList();
    }

    /** Scans that were refused, until {@link #dismiss}ed. */
    public synchronized List<KeptVenueScan> refused() {
        return inOrder().filter(scan -> !scan.waits()).toList();
    }

    private Stream<KeptVenueScan> inOrder() {
        return scans.values().stream().sorted(Comparator.comparing(KeptVenueScan::recordedAt));
    }

    /** The person has read why it was refused. */
    public synchronized void dismiss(String nonce) {
        if (Optional.ofNullable(scans.get(nonce)).filter(scan -> !scan.waits()).isPresent()) {
            forget(nonce);
        }
    }

    private VenueAnswer send(KeptVenueScan scan) {
        Answer<CheckedIn> answer = events.apply(scan.clubId(), scan.eventId()).checkIn(scan.scan());
        if (answer instanceof Answer.Done<CheckedIn> done) {
            forget(scan.nonce());
            return new VenueAnswer.Confirmed(done.value());
        }
        if (answer instanceof Answer.Refused<CheckedIn> refused) {
            return refused(scan, refused.problem());
        }
        return new VenueAnswer.Recorded(scan.recordedAt());
    }

    private VenueAnswer refused(KeptVenueScan scan, Problem problem) {
        if (!FINAL.contains(problem.type())) {
            return new VenueAnswer.Recorded(scan.recordedAt());
        }
        keep(scan.refused(problem));
        return new VenueAnswer.Refused(problem);
    }

    /** @return whether it will be there after a restart; until then it is remembered anyway */
    private synchronized boolean keep(KeptVenueScan scan) {
        scans.put(scan.nonce(), scan);
        try {
            folder.write(SCAN + scan.nonce(), Json.text(KeptVenueScan.class, scan));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void forget(String nonce) {
        scans.remove(nonce);
        try {
            folder.delete(SCAN + nonce);
        } catch (IOException e) {
            // Sent once more after the next start, under the same nonce: answered as before.
        }
    }
}
