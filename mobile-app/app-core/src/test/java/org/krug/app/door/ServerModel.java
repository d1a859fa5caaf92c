package org.krug.app.door;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.app.wire.Json;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.Transport;
import org.krug.contract.EventId;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.AdmissionView;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.DeviceContact;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.QueuedScan;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.ScanUpload;
import org.krug.contract.checkin.ScanView;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.checkin.UploadedScans;
import org.krug.contract.codes.DoorEntry;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;

/**
 * The server's part of one door, as small as it can be and still be right: it writes down each scan once by device and nonce, and says of all of them
 * together who is in. Tickets are static ones and their signatures are believed.
 */
final class ServerModel implements Transport {
    static final String GUEST = "Гость";
    static final Instant NOON = Instant.parse("2030-02-09T12:00:00Z");
    /** Keys are slow to make, and one is as good as another here. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final SigningKey KEY = SigningKey.generate(RANDOM);

    private static final Comparator<Fact> AS_MADE = Comparator.comparing(Fact::at)
            .thenComparing(Fact::received)
            .thenComparing(Fact::nonce)
            .thenComparing(Fact::device);

    /** Tickets too: each model gives out the same ones. */
    private static final List<String> TICKETS = new ArrayList<>();

    private static final EventId EVENT = new EventId(UUID.randomUUID());

    final EventId event = EVENT;
    Instant now = NOON;
    private final Map<String, Optional<Instant>> cancelledAt = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Contact> contacts = new ArrayList<>();

    /** A scan as the server knows it. */
    record Fact(
            String device,
            long sequence,
            String nonce,
            String ticket,
            Instant at,
            Instant received,
            Instant knownUpTo,
            boolean entitled) {

        boolean knew(Fact other) {
            return device.equals(other.device) || !other.received.isAfter(knownUpTo);
        }
    }

    private record Contact(String device, Instant at, Duration offset) {}

    /** A ticket of a reconfirmed person, as printed. */
    String issue() {
        String code = issued(cancelledAt.size());
        cancelledAt.put(ticket(code), Optional.empty());
        return code;
    }

    private static synchronized String issued(int number) {
        while (TICKETS.size() <= number) {
            TICKETS.add(TicketCode.issueStatic(new TicketIds(EVENT, UUID.randomUUID()), KEY));
        }
        return TICKETS.get(number);
    }

    void cancel(String code) {
        cancelledAt.put(ticket(code), Optional.of(now));
    }

    static String ticket(String code) {
        return TicketCode.claimedIds(code).orElseThrow().ticketId().toString();
    }

    List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    List<Fact> facts(String code) {
        return facts.values().stream()
                .filter(fact -> fact.ticket().equals(ticket(code)))
                .sorted(AS_MADE)
                .toList();
    }

    Optional<Fact> admission(String code) {
        return facts(code).stream().filter(Fact::entitled).findFirst();
    }

    ScanOutcome outcome(Fact fact) {
        List<Fact> before = facts.values().stream()
                .filter(other -> other.ticket().equals(fact.ticket()) && other.entitled())
                .filter(other -> AS_MADE.compare(other, fact) < 0)
                .toList();
        if (!fact.entitled() && before.stream().noneMatch(fact::knew)) {
            return ScanOutcome.REFUSED;
        }
        if (before.isEmpty()) {
            return ScanOutcome.ADMITTED;
        }
        return before.stream().anyMatch(fact::knew) ? ScanOutcome.ALREADY_ADMITTED : ScanOutcome.DOUBLE_ADMISSION;
    }

    @Override
    public Reply send(Request request) {
        String[] path = request.address().split("/");
        String last = path[path.length - 1];
        String body = request.body().orElse("");
        return switch (last) {
            case "tickets" -> scan(Json.read(TicketScan.class, body).orElseThrow());
            case "contact" ->
                contact(
                        path[path.length - 2],
                        Json.read(DeviceContact.class, body).orElseThrow());
            case "scans" ->
                upload(path[path.length - 2], Json.read(ScanUpload.class, body).orElseThrow());
            case "names" -> names();
            case "conflicts" -> reply(200, Json.text(DoorReport.class, report()));
            default -> problem(404, ProblemType.NOT_FOUND, Map.of());
        };
    }

    private Reply scan(TicketScan scan) {
        Fact fact = once(new Fact(
                scan.device(),
                scan.sequence(),
                scan.nonce(),
                ticket(scan.code()),
                now,
                now,
                now,
                entitled(scan.code(), now)));
        return switch (outcome(fact)) {
            case ADMITTED, DOUBLE_ADMISSION ->
                reply(
                        200,
                        Json.text(
                                CheckedIn.class,
                                new CheckedIn(outcome(fact), fact.ticket(), GUEST, fact.at(), false, false)));
            case ALREADY_ADMITTED ->
                problem(
                        409,
                        ProblemType.ALREADY_ADMITTED,
                        Map.of("since", fact.at().toString()));
            case REFUSED, QUARANTINED -> problem(409, ProblemType.REFUSED_AT_THE_DOOR, Map.of("state", "CANCELLED"));
        };
    }

    private Fact once(Fact fact) {
        Fact kept = facts.computeIfAbsent(fact.device() + "#" + fact.nonce(), key -> fact);
        if (kept.sequence() != fact.sequence() || !kept.ticket().equals(fact.ticket())) {
            throw new AssertionError("one nonce for two scans: " + kept + " and " + fact);
        }
        return kept;
    }

    private boolean entitled(String code, Instant at) {
        return cancelledAt
                .get(ticket(code))
                .map(cancelled -> at.isBefore(cancelled))
                .orElse(true);
    }

    private Reply contact(String device, DeviceContact contact) {
        Duration offset = Duration.between(contact.deviceTime(), now);
        contacts.add(new Contact(device, now, offset));
        List<DoorKnowledge.Ticket> tickets = cancelledAt.entrySet().stream()
                .map(entry -> new DoorKnowledge.Ticket(
                        entry(entry.getKey()).mark(),
                        entry.getValue().isPresent() ? "CANCELLED" : "RECONFIRMED",
                        standing(entry.getKey()).isPresent(),
                        standing(entry.getKey()).map(Fact::at).orElse(null),
                        standing(entry.getKey())
                                .map(fact -> fact.device().equals(device)
                                        ? AdmittedBy.THIS_DEVICE
                                        : AdmittedBy.ANOTHER_DEVICE)
                                .orElse(null)))
                .toList();
        return reply(
                200,
                Json.text(
                        DoorKnowledge.class,
                        new DoorKnowledge(
                                now,
                                offset.toMillis(),
                                KEY.verifyKey().text(),
                                true,
                                NOON.minus(Duration.ofHours(1)),
                                NOON.plus(Duration.ofHours(12)),
                                tickets)));
    }

    private Optional<Fact> standing(String ticket) {
        return facts.values().stream()
                .filter(fact -> fact.entitled() && fact.ticket().equals(ticket))
                .min(AS_MADE);
    }

    private static DoorEntry entry(String ticket) {
        return DoorEntry.of(new TicketIds(EVENT, UUID.fromString(ticket)));
    }

    private Reply names() {
        List<SealedNames.Sealed> names = cancelledAt.keySet().stream()
                .map(ServerModel::entry)
                .map(entry -> new SealedNames.Sealed(entry.mark(), entry.seal(GUEST, RANDOM)))
                .toList();
        return reply(200, Json.text(SealedNames.class, new SealedNames(names, null)));
    }

    private Reply upload(String device, ScanUpload upload) {
        List<UploadedScans.Result> results = new ArrayList<>();
        for (QueuedScan scan : upload.scans()) {
            Optional<Contact> last = contacts.stream()
                    .filter(contact -> contact.device().equals(device))
                    .filter(contact -> scan.knownUpTo() != null && !contact.at().isAfter(scan.knownUpTo()))
                    .reduce((before, after) -> after);
            Instant at = last.map(contact -> scan.scannedAt().plus(contact.offset()))
                    .filter(corrected -> corrected.isBefore(now))
                    .orElse(now);
            Fact fact = once(new Fact(
                    device,
                    scan.sequence(),
                    scan.nonce(),
                    ticket(scan.code()),
                    at,
                    now,
                    last.map(Contact::at).orElse(Instant.EPOCH),
                    entitled(scan.code(), at)));
            results.add(new UploadedScans.Result(
                    scan.nonce(), outcome(fact), fact.at(), null, null, last.isEmpty(), false));
        }
        return reply(200, Json.text(UploadedScans.class, new UploadedScans(results)));
    }

    DoorReport report() {
        List<DoorReport.DoubleAdmission> doubles = new ArrayList<>();
        List<ScanView> refused = new ArrayList<>();
        for (Fact fact : facts.values()) {
            ScanOutcome outcome = outcome(fact);
            if (outcome == ScanOutcome.DOUBLE_ADMISSION) {
                Fact standing = facts.values().stream()
                        .filter(other -> other.entitled() && other.ticket().equals(fact.ticket()))
                        .min(AS_MADE)
                        .orElseThrow();
                doubles.add(new DoorReport.DoubleAdmission(view(standing), view(fact)));
            }
            if (outcome == ScanOutcome.REFUSED) {
                refused.add(view(fact));
            }
        }
        return new DoorReport(doubles, List.of(), List.of(), refused, List.of(), List.of());
    }

    private ScanView view(Fact fact) {
        return new ScanView(
                new AdmissionView.Person(fact.ticket(), GUEST),
                ScanKind.TICKET,
                outcome(fact),
                fact.at(),
                null,
                fact.received(),
                fact.device(),
                null,
                null,
                null,
                false,
                false,
                false);
    }

    private Reply problem(int status, ProblemType type, Map<String, String> about) {
        return reply(
                status,
                Json.text(Problem.class, new Problem(type.uri(), "нет", status, "потому", "дальше", about, List.of())));
    }

    private Reply reply(int status, String body) {
        return new Reply(status, body, Optional.of(now.truncatedTo(ChronoUnit.SECONDS)));
    }
}
