package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.QueuedScan;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.UploadedScans.Result;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;
import org.krug.registration.Registration;

/** Takes in what devices scanned offline. Each scan stands for itself: whatever can't be taken goes to the quarantine, and none is lost. */
@Singleton
final class DeviceQueue {
    private final CheckinStore store;
    private final QuarantineStore quarantine;
    private final TicketCheckIn tickets;
    private final Door door;

    DeviceQueue(CheckinStore store, QuarantineStore quarantine, TicketCheckIn tickets, Door door) {
        this.store = store;
        this.quarantine = quarantine;
        this.tickets = tickets;
        this.door = door;
    }

    /** A scan as it was sent, and as far as it can be read. */
    record Sent(String raw, Optional<String> nonce, Optional<QueuedScan> scan) {}

    List<Result> take(Shift uploader, String device, List<Sent> queue) {
        DeviceClock clock = new DeviceClock(store.contacts(uploader.event().id(), device));
        List<Result> results = new ArrayList<>(queue.size());
        for (Sent sent : queue) {
            results.add(sent.scan()
                    .map(scan -> take(
                            uploader, device, sent, clock.read(scan.scannedAt(), scan.knownUpTo(), uploader.now())))
                    .orElseGet(() -> quarantine(uploader, device, sent, CodeFault.MALFORMED)));
        }
        return results;
    }

    private Result take(Shift uploader, String device, Sent sent, DeviceClock.Reading reading) {
        QueuedScan scan = sent.scan().orElseThrow();
        Attempt.Nonce nonce =
                new Attempt.Nonce(device, scan.nonce(), TicketCheckIn.content(scan.sequence(), scan.code()));
        TicketCheckIn.Shown shown = tickets.read(uploader.event(), scan.code(), reading.scannedAt());
        if (shown instanceof TicketCheckIn.Shown.Faulty faulty) {
            // Sent online before, it was judged by another clock: then that answer stands.
            return door.earlier(uploader.event().id(), nonce)
                    .map(earlier -> result(uploader, device, sent, earlier))
                    .orElseGet(() -> quarantine(uploader, device, sent, faulty.fault()));
        }
        Registration registration = ((TicketCheckIn.Shown.Valid) shown).registration();
        Attempt attempt = new Attempt(
                uploader.event(),
                registration.member(),
                source(uploader, device, scan, reading),
                new Scan.Times(
                        reading.scannedAt(), Optional.of(scan.scannedAt()), uploader.now(), reading.knownUpTo(), false),
                !reading.measured(),
                nonce);
        return result(uploader, device, sent, door.record(attempt, Optional.of(registration), Once.unkept()));
    }

    private static Scan.Source source(Shift uploader, String device, QueuedScan scan, DeviceClock.Reading reading) {
        MemberId steward = reading.steward().orElse(uploader.person());
        return new Scan.Source(ScanKind.TICKET, device, scan.sequence(), scan.nonce(), Optional.of(steward));
    }

    private Result result(Shift uploader, String device, Sent sent, Outcome<Recorded> recorded) {
        boolean reused = recorded instanceof Outcome.Refused<Recorded>(Refusal refusal)
                && refusal.type() == ProblemType.NONCE_REUSED;
        // Any other refusal means too many scans of one person at once: then the device keeps its queue and sends it
        // again.
        return reused ? quarantine(uploader, device, sent, CodeFault.NONCE_REUSED) : result(recorded.orRefuse());
    }

    private static Result result(Recorded recorded) {
        Scan scan = recorded.scan();
        boolean refused = recorded.outcome() == ScanOutcome.REFUSED;
        Optional<Instant> since =
                refused ? scan.door().since() : recorded.before().map(Recorded.Before::at);
        return new Result(
                scan.source().nonce(),
                recorded.outcome(),
                scan.times().scannedAt(),
                refused ? scan.door().reason().orElse(null) : null,
                since.orElse(null),
                scan.marks().unconfirmed(),
                scan.marks().conflict());
    }

    private Result quarantine(Shift uploader, String device, Sent sent, CodeFault reason) {
        String mark = sent.nonce().orElse("none");
        quarantine.keep(
                uploader.event().id(),
                new QuarantineStore.Quarantined(device, mark, uploader.person(), uploader.now(), reason, sent.raw()));
        return new Result(sent.nonce().orElse(null), ScanOutcome.QUARANTINED, null, reason.name(), null, false, false);
    }
}
