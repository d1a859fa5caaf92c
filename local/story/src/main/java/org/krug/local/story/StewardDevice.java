package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.krug.app.api.Answer;
import org.krug.contract.EventId;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.TicketScan;
import org.krug.contract.checkin.WalkIn;
import org.krug.contract.codes.TicketVerdict;
import org.krug.contract.codes.TicketVerifier;
import org.krug.contract.codes.VerifyKey;

/** A steward's phone at a door: online it asks, offline it judges by what it knew and keeps its scans. */
final class StewardDevice {
    private final String name;
    private final Person steward;
    private final Club club;
    private final List<Map<String, Object>> queue = new ArrayList<>();
    private final List<OfflineAnswer> shown = new ArrayList<>();
    private final Map<String, DoorState> doorList = new HashMap<>();
    private final Set<String> letIn = new HashSet<>();
    private Optional<Knowledge> knowledge = Optional.empty();
    private long sequence;

    /** What a contact told. */
    private record Knowledge(String serverTime, TicketVerifier verifier, Instant doorsOpen) {}

    private record DoorState(String state, boolean admitted) {}

    StewardDevice(String name, Person steward, Club club) {
        this.name = name;
        this.steward = steward;
        this.club = club;
    }

    String name() {
        return name;
    }

    Person steward() {
        return steward;
    }

    boolean hadContact() {
        return knowledge.isPresent();
    }

    /** Tells the time on its clock, and learns the event's key and who has a ticket in which state. */
    void contact(Instant now) {
        JsonNode told = steward.post(
                        club.event() + "/devices/" + name + "/contact", Map.of("deviceTime", now.toString()))
                .orStop()
                .json();
        TicketVerifier verifier = new TicketVerifier(
                EventId.of(club.eventId()),
                VerifyKey.parse(told.path("ticketKey").asText()).orElseThrow(),
                told.path("staticTickets").asBoolean());
        knowledge = Optional.of(new Knowledge(
                told.path("serverTime").asText(),
                verifier,
                Instant.parse(told.path("doorsOpen").asText())));
        doorList.clear();
        told.path("tickets")
                .forEach(ticket -> doorList.put(
                        ticket.path("ticket").asText(),
                        new DoorState(
                                ticket.path("state").asText(),
                                ticket.path("admitted").asBoolean())));
    }

    /** Scans with the network: the server decides. */
    Answer<CheckedIn> scan(String code, Instant now) {
        Answer<CheckedIn> answer = steward.at(club).scan(new TicketScan(name, sequence++, nonce(), now, code));
        if (answer.done().isPresent()) {
            ticket(code, now).ifPresent(letIn::add);
        }
        return answer;
    }

    /** Admits a member without a seat, found by name. */
    Answer<CheckedIn> admitWalkIn(String memberId) {
        return steward.at(club).admit(new WalkIn(memberId, name, nonce()));
    }

    /** Scans without the network: judges by itself, and keeps the scan whatever it showed, for the server to judge again. */
    void scanOffline(String code, Instant now) {
        Knowledge known = knowledge.orElseThrow();
        queue.add(Map.of(
                "sequence", sequence++,
                "nonce", nonce(),
                "scannedAt", now.toString(),
                "code", code,
                "knownUpTo", known.serverTime()));
        shown.add(
                now.isBefore(known.doorsOpen())
                        ? OfflineAnswer.REFUSED
                        : ticket(code, now).map(this::judged).orElse(OfflineAnswer.REFUSED));
    }

    private OfflineAnswer judged(String ticket) {
        DoorState state = doorList.getOrDefault(ticket, new DoorState("", false));
        if (state.admitted() || letIn.contains(ticket)) {
            return OfflineAnswer.ALREADY_ADMITTED;
        }
        if (!state.state().equals("RECONFIRMED")) {
            return OfflineAnswer.REFUSED;
        }
        letIn.add(ticket);
        return OfflineAnswer.ADMITTED;
    }

    private Optional<String> ticket(String code, Instant now) {
        return knowledge
                .map(known -> known.verifier().verify(code, now))
                .filter(TicketVerdict.Genuine.class::isInstance)
                .map(TicketVerdict.Genuine.class::cast)
                .map(genuine -> genuine.ids().ticketId().toString());
    }

    /** Sends the whole queue, and keeps it until {@link #uploaded}. */
    JsonNode upload() {
        return steward.post(club.event() + "/devices/" + name + "/scans", Map.of("scans", List.copyOf(queue)))
                .orStop()
                .json()
                .path("scans");
    }

    /** How many scans wait for the network. */
    int waiting() {
        return queue.size();
    }

    /**
     * The server has said what came of every scan.
     *
     * @return how many of them the device had answered otherwise
     */
    int uploaded(JsonNode results) {
        int differences = 0;
        for (int index = 0; index < shown.size(); index++) {
            String outcome = results.path(index).path("outcome").asText();
            boolean wasLetIn = outcome.equals("ADMITTED") || outcome.equals("DOUBLE_ADMISSION");
            String same = wasLetIn ? "ADMITTED" : outcome;
            differences += shown.get(index).name().equals(same) ? 0 : 1;
        }
        queue.clear();
        shown.clear();
        return differences;
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
