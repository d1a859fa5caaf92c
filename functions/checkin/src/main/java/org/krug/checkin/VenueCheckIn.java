package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.VenueScan;
import org.krug.contract.codes.TimeStep;
import org.krug.contract.codes.VenueCode;
import org.krug.contract.codes.VenueSecret;
import org.krug.contract.codes.VenueVerdict;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;
import org.krug.kernel.Refusal;

/** Attendees who check themselves in with the code on the venue's screen. */
@Singleton
final class VenueCheckIn {
    /** A scan that comes later than this is shown to stewards as unconfirmed. */
    private static final Duration PROMPT = Duration.ofMinutes(2);

    private final VenueSecrets secrets;
    private final VenueClaims claims;
    private final Door door;

    VenueCheckIn(VenueSecrets secrets, VenueClaims claims, Door door) {
        this.secrets = secrets;
        this.claims = claims;
        this.door = door;
    }

    /** Exchanges a code for a claim; writes nothing. */
    Outcome<VenueClaims.Claim> open(EventId event, String code, Instant now) {
        return genuine(event, code).then(step -> step.isNear(now) ? Outcome.done(claims.open(now)) : stale(step));
    }

    String text(VenueClaims.Claim claim, EventId event) {
        return claims.text(claim, secrets.make(event), event);
    }

    /** Admits somebody by a claim or by a code of any age. */
    Outcome<Recorded> scan(Arrival attendee, VenueScan scan, Once<Recorded> once) {
        return scan.claim() != null ? byClaim(attendee, scan.claim(), once) : byCode(attendee, scan, once);
    }

    private Outcome<Recorded> byClaim(Arrival attendee, String text, Once<Recorded> once) {
        Shift who = attendee.shift();
        EventId event = who.event().id();
        Optional<VenueClaims.Claim> read = secrets.find(event).flatMap(secret -> claims.read(text, secret, event));
        if (read.isEmpty()) {
            return invalid(CodeFault.FORGED);
        }
        VenueClaims.Claim claim = read.get();
        Attempt.Nonce nonce = Attempt.Nonce.ofClaim(claim.nonce(), who.person());
        if (who.now().isAfter(claim.until())) {
            return usedOnce(door.earlier(event, nonce)
                    .or(() -> door.earlier(event, nonce.ofRefusal()))
                    .orElseGet(() -> Outcome.refused(Refusal.of(ProblemType.CODE_STALE)
                            .since(claim.openedAt(), who.event().zone()))));
        }
        Scan.Times times = Scan.Times.online(claim.openedAt(), Optional.empty(), who.now());
        return usedOnce(door.record(attempt(who, times, false, nonce), attendee.registration(), once));
    }

    /** Under a claim's nonce only another person is other content. */
    private static Outcome<Recorded> usedOnce(Outcome<Recorded> recorded) {
        return recorded instanceof Outcome.Refused<Recorded>(Refusal refusal)
                        && refusal.type() == ProblemType.NONCE_REUSED
                ? Outcome.refused(ProblemType.CLAIM_USED)
                : recorded;
    }

    private Outcome<Recorded> byCode(Arrival attendee, VenueScan scan, Once<Recorded> once) {
        Shift who = attendee.shift();
        String code = scan.code() == null ? "" : scan.code();
        return genuine(who.event().id(), code).then(step -> {
            Instant claimed =
                    Optional.ofNullable(scan.scannedAt()).orElse(step.isNear(who.now()) ? who.now() : step.from());
            if (!step.isNear(claimed) || step.compareTo(TimeStep.at(who.now().plusSeconds(TimeStep.SECONDS))) > 0) {
                return stale(step);
            }
            Instant scannedAt = claimed.isAfter(who.now()) ? who.now() : claimed;
            boolean late = Duration.between(scannedAt, who.now()).compareTo(PROMPT) > 0;
            // A phone that was offline knew nothing of the door.
            Scan.Times times = step.isNear(who.now())
                    ? Scan.Times.online(scannedAt, Optional.ofNullable(scan.scannedAt()), who.now())
                    : new Scan.Times(scannedAt, Optional.ofNullable(scan.scannedAt()), who.now(), Instant.EPOCH, false);
            return door.record(attempt(who, times, late, nonce(who, scan, code)), attendee.registration(), once);
        });
    }

    private static Attempt.Nonce nonce(Shift who, VenueScan scan, String code) {
        String content = code + "|" + scan.scannedAt();
        String mark = Optional.ofNullable(scan.nonce())
                .orElseGet(() -> CheckinKey.digest(content).substring(0, 32));
        return new Attempt.Nonce(Scan.Source.ownPhone(who.person()), mark, content);
    }

    private static Attempt attempt(Shift who, Scan.Times times, boolean late, Attempt.Nonce nonce) {
        return new Attempt(
                who.event(), who.person(), Scan.Source.ownPhone(who.person(), nonce.value()), times, late, nonce);
    }

    private Outcome<TimeStep> genuine(EventId event, String code) {
        Optional<VenueSecret> secret = secrets.find(event);
        if (secret.isEmpty()) {
            return invalid(CodeFault.FORGED);
        }
        return switch (VenueCode.verify(code, secret.get(), event)) {
            case VenueVerdict.Genuine(TimeStep step) -> Outcome.done(step);
            case VenueVerdict.Refused(VenueVerdict.Reason reason) -> invalid(CodeFault.valueOf(reason.name()));
        };
    }

    private static <T> Outcome<T> invalid(CodeFault fault) {
        return Outcome.refused(Refusal.of(ProblemType.CODE_INVALID).with("reason", fault));
    }

    private static <T> Outcome<T> stale(TimeStep step) {
        return Outcome.refused(Refusal.of(ProblemType.CODE_STALE).with("since", step.from()));
    }
}
