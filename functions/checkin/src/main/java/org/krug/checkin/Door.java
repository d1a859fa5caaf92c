package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.checkin.CheckinStore.Basis;
import org.krug.checkin.CheckinStore.Entry;
import org.krug.checkin.CheckinStore.Move;
import org.krug.checkin.CheckinStore.Written;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/**
 * Records scans. It first writes as if nobody were in, which is so for nearly everybody: one transaction. Whoever loses learns from it who is in,
 * or that the registration changed, and tries again with that knowledge.
 */
@Singleton
final class Door {
    /** Each try that fails means that another scan of the same person won; nobody is scanned that often at once. */
    private static final int TRIES = 50;

    private final CheckinStore store;
    private final Registrations registrations;

    Door(CheckinStore store, Registrations registrations) {
        this.store = store;
        this.registrations = registrations;
    }

    /** Records a scan and tells what it is; refused when the nonce stands for another scan. */
    Outcome<Recorded> record(Attempt attempt, Optional<Registration> read, Once<Recorded> once) {
        Optional<Registration> registration = read;
        Optional<Standing> standing = Optional.empty();
        for (int tried = 0; tried < TRIES; tried++) {
            Entry entry = entry(attempt, registration, standing);
            switch (store.write(entry, once)) {
                case Written.Done done -> {
                    return Outcome.done(entry.recorded());
                }
                case Written.Repeated repeated -> {
                    return earlier(attempt.event().id(), entry.nonce()).orElseThrow();
                }
                case Written.StandingMoved moved -> standing = moved.now();
                case Written.RegistrationMoved moved ->
                    registration = registrations.find(attempt.event().id(), attempt.member());
            }
        }
        return Outcome.refused(ProblemType.BUSY);
    }

    /** How the same scan was answered before, if it was sent before. */
    Optional<Outcome<Recorded>> earlier(Attempt attempt) {
        return earlier(attempt.event().id(), attempt.nonce());
    }

    /** The same before the scan's code is known to be good. */
    Optional<Outcome<Recorded>> earlier(EventId event, Attempt.Nonce nonce) {
        return store.earlier(event, nonce)
                .map(earlier ->
                        earlier.same() ? Outcome.done(earlier.recorded()) : Outcome.refused(ProblemType.NONCE_REUSED));
    }

    private Entry entry(Attempt attempt, Optional<Registration> registration, Optional<Standing> standing) {
        Scan scan = attempt.judged(registration)
                .inRound(standing.map(Standing::round).orElse(0L));
        if (scan.door() instanceof AtTheDoor.TooEarly || scan.door() instanceof AtTheDoor.Closed) {
            return refused(attempt, scan, Optional.empty());
        }
        return standing.filter(Standing::isAdmitted)
                .map(admitted -> besides(attempt, scan, admitted))
                .orElseGet(() -> first(attempt, scan, registration, standing));
    }

    private static Entry refused(Attempt attempt, Scan scan, Optional<Move> standing) {
        Attempt.Nonce nonce = attempt.nonce().ofRefusal();
        return new Entry(
                attempt.event().id(),
                new Recorded(
                        nonce.equals(attempt.nonce()) ? scan : scan.marked(nonce.value()),
                        ScanOutcome.REFUSED,
                        Optional.empty()),
                nonce,
                standing,
                Optional.empty());
    }

    /** Nobody is in: the scan admits, if the registration is still the one that was judged, or is refused. */
    private Entry first(Attempt attempt, Scan scan, Optional<Registration> registration, Optional<Standing> undone) {
        if (!scan.door().admits()) {
            return refused(attempt, scan, Optional.of(new Move(undone, undone)));
        }
        return new Entry(
                attempt.event().id(),
                new Recorded(scan, ScanOutcome.ADMITTED, Optional.empty()),
                attempt.nonce(),
                Optional.of(new Move(undone, Optional.of(Standing.of(scan, undone)))),
                Optional.of(new Basis(registration)));
    }

    /** Somebody is in: what the scan is follows from all scans together. */
    private Entry besides(Attempt attempt, Scan judged, Standing standing) {
        List<Scan> all = new ArrayList<>();
        store.scans(attempt.event().id(), attempt.member()).stream()
                .map(Recorded::scan)
                .filter(scan -> scan.round() == standing.round())
                .forEach(all::add);
        Scan scan = inOrderOfArrival(judged.with(new Scan.Marks(attempt.unconfirmed(), false)), all, standing);
        all.add(scan);
        Merge merge = Merge.of(all);
        boolean takesOver = merge.admission().filter(scan::equals).isPresent();
        ScanOutcome outcome = merge.outcome(scan);
        Optional<Recorded.Before> before = Optional.of(new Recorded.Before(standing.at(), standing.steward()))
                .filter(known -> outcome != ScanOutcome.REFUSED && !takesOver);
        return new Entry(
                attempt.event().id(),
                new Recorded(scan, outcome, before, merge.doubledBy(scan)),
                attempt.nonce(),
                Optional.of(new Move(
                        Optional.of(standing), Optional.of(takesOver ? standing.takenOverBy(scan) : standing))),
                Optional.empty());
    }

    /**
     * Online, what could be known is what had been written, and gateways' clocks may order two requests otherwise. So a scan made at this very
     * moment comes after whoever is in, by a millisecond if need be, and knows of everything that had been written.
     */
    private static Scan inOrderOfArrival(Scan scan, List<Scan> others, Standing standing) {
        Scan.Times times = scan.times();
        if (!times.online()) {
            return scan;
        }
        Instant known = others.stream()
                .map(other -> other.times().receivedAt())
                .reduce(times.knownUpTo(), (one, other) -> one.isAfter(other) ? one : other);
        boolean made = times.scannedAt().equals(times.receivedAt());
        Instant at = made && !standing.at().isBefore(times.scannedAt())
                ? standing.at().plusMillis(1)
                : times.scannedAt();
        Instant received = at.isAfter(times.receivedAt()) ? at : times.receivedAt();
        return scan.with(new Scan.Times(at, times.deviceTime(), received, known, true));
    }
}
