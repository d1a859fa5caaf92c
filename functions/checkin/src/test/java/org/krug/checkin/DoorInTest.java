package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;
import org.krug.contract.codes.VenueCode;
import org.krug.contract.codes.VenueSecret;
import org.krug.kernel.Secrets;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

/** The door of an event of a test's own: a club, its owner, two stewards, and people, all made over HTTP. Doors open at 11:00, noon is the start. */
final class DoorInTest {
    static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");
    static final Instant DOORS_OPEN = STARTS.minus(Duration.ofHours(1));
    static final Instant ENDS = STARTS.plus(Duration.ofHours(4));
    static final Instant NOON = STARTS;
    private static final Instant ASKED = STARTS.minus(Duration.ofHours(30));

    final TestClub club;
    final String event;
    final Person owner;
    final Person steward;
    final Person otherSteward;

    private DoorInTest(TestClub club, String event, List<Person> staff) {
        this.club = club;
        this.event = event;
        this.owner = staff.get(0);
        this.steward = staff.get(1);
        this.otherSteward = staff.get(2);
    }

    /**
     * Somebody of the club.
     *
     * @param phone the phone's key
     * @param tickets the ticket as it was issued, once it was
     */
    record Person(String email, MemberId id, SigningKey phone, AtomicReference<String> tickets) {
        static Person of(TestClub.Person person) {
            return new Person(
                    person.email(),
                    MemberId.of(person.memberId()),
                    SigningKey.generate(new SecureRandom()),
                    new AtomicReference<>(""));
        }

        /** What the ticket's codes name, once it was issued. */
        TicketIds ticketId() {
            return TicketCode.claimedIds(tickets.get()).orElseThrow();
        }
    }

    static DoorInTest open(boolean staticTickets) {
        return open(staticTickets, 2000);
    }

    static DoorInTest open(boolean staticTickets, int seats) {
        TestClub club = TestClub.founded();
        Api api = club.owner().api();
        String event = done(api.post(club.path("/events"), """
                {"title":"Встреча","timeZone":"Europe/Moscow","capacity":%d,"staticTickets":%s,
                 "times":{"starts":"%s","ends":"%s","registrationCloses":"%s","reconfirmationAsked":"%s",
                 "invited":"2029-12-01T00:00:00Z"}}
                """.formatted(
                                seats, staticTickets, STARTS, ENDS, STARTS.plusSeconds(3600), ASKED)))
                .path("id")
                .asText();
        done(api.post(club.path("/events/" + event + "/publication"), ""));
        List<Person> staff = new ArrayList<>(List.of(Person.of(club.owner())));
        club.joined("Стюард", "Второй").forEach(person -> staff.add(Person.of(person)));
        for (Person steward : staff.subList(1, 3)) {
            done(api.put(
                    club.path("/events/" + event + "/roles/" + steward.id()), "{\"steward\":true,\"sponsor\":false}"));
        }
        return new DoorInTest(club, event, staff);
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    List<Person> members(int count) {
        return club.joined(Collections.nCopies(count, "Гость").toArray(new String[0])).stream()
                .map(Person::of)
                .toList();
    }

    Person member() {
        return members(1).getFirst();
    }

    /** Members who asked for a seat, confirmed when that counts twice, and have the ticket in their phones. */
    List<Person> reconfirmed(int count) {
        List<Person> people = members(count);
        people.forEach(this::reconfirm);
        return people;
    }

    Person reconfirmed() {
        return reconfirmed(1).getFirst();
    }

    void reconfirm(Person person) {
        assertThat(register(person, ASKED.plusSeconds(60))).isTrue();
        assertThat(confirm(person, ASKED.plusSeconds(120))).isTrue();
        String key = person.phone().verifyKey().text();
        JsonNode ticket =
                done(as(person, ASKED.plusSeconds(180)).post(path("/ticket"), "{\"appKey\":\"" + key + "\"}"));
        person.tickets().set(ticket.path("ticket").asText());
    }

    boolean register(Person person, Instant now) {
        return as(person, now).post(path("/registration"), "").status() == 200;
    }

    boolean confirm(Person person, Instant now) {
        return as(person, now).post(path("/registration/confirmation"), "").status() == 200;
    }

    boolean cancel(Person person, Instant now) {
        return as(person, now).post(path("/registration/cancellation"), "").status() == 200;
    }

    EventId eventId() {
        return EventId.of(event);
    }

    Api as(Person person, Instant now) {
        return TestCloud.shared().api().as(person.email()).at(now);
    }

    String path(String rest) {
        return club.path("/events/" + event + rest);
    }

    /** The code on the person's phone at a moment. */
    String ticket(Person person, Instant shown) {
        return TicketCode.rotate(person.tickets().get(), person.phone(), shown);
    }

    String printed(Person person) {
        String seed = TestCloud.shared()
                .bean(Secrets.class)
                .find("events/" + event + "/ticket-key")
                .orElseThrow();
        TicketIds ids = TicketCode.claimedIds(person.tickets().get()).orElseThrow();
        return TicketCode.issueStatic(ids, SigningKey.ofSeed(Base64.getDecoder().decode(seed)));
    }

    /** A steward scans a person's phone. */
    Answer scan(Person steward, String device, Person person, Instant now) {
        return scan(steward, device, nonce(), ticket(person, now), now);
    }

    Answer scan(Person steward, String device, String nonce, String code, Instant now) {
        return as(steward, now).post(path("/check-ins/tickets"), """
                {"device":"%s","sequence":1,"nonce":"%s","deviceTime":"%s","code":"%s"}
                """.formatted(device, nonce, now, code));
    }

    Answer walkIn(Person steward, Person person, Instant now) {
        return as(steward, now).post(path("/check-ins/walk-ins"), """
                {"memberId":"%s","device":"door-1","nonce":"%s"}""".formatted(person.id(), nonce()));
    }

    Answer undo(Person steward, Person person, Instant now) {
        return as(steward, now).post(path("/check-ins/" + person.id() + "/undo"), "");
    }

    Answer contact(String device, Instant now, Duration deviceIsAhead) {
        Answer answer = as(steward, now)
                .post(path("/devices/" + device + "/contact"), "{\"deviceTime\":\"" + now.plus(deviceIsAhead) + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** The JSON of a scan in a queue. */
    static String queued(String nonce, Instant scannedAt, String code, String knownUpTo) {
        String known = knownUpTo.isEmpty() ? "" : ",\"knownUpTo\":\"" + knownUpTo + "\"";
        return "{\"sequence\":1,\"nonce\":\"%s\",\"scannedAt\":\"%s\",\"code\":\"%s\"%s}"
                .formatted(nonce, scannedAt, code, known);
    }

    Answer upload(String device, Instant now, String... scans) {
        return as(steward, now)
                .post(path("/devices/" + device + "/scans"), "{\"scans\":[" + String.join(",", scans) + "]}");
    }

    /** The result of the only scan of an upload. */
    JsonNode uploaded(String device, Instant now, String scan) {
        Answer answer = upload(device, now, scan);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/scans/0");
    }

    VenueSecret venueSecret() {
        String address = done(as(steward, NOON).post(path("/venue-screens"), ""))
                .path("address")
                .asText();
        return VenueSecret.parse(address.replaceAll(".*[#&]secret=([^&]*).*", "$1"))
                .orElseThrow();
    }

    String venueCode(Instant shown) {
        return VenueCode.make(venueSecret(), eventId(), shown);
    }

    Answer open(String code, Instant now) {
        return TestCloud.shared()
                .api()
                .at(now)
                .with("accept", "application/json")
                .get("/v/" + event + "/" + code);
    }

    String claim(Instant openedAt) {
        return done(open(venueCode(openedAt), openedAt)).path("claim").asText();
    }

    Answer claims(Person person, String claim, Instant now) {
        return as(person, now).post(path("/check-ins/venue"), "{\"claim\":\"" + claim + "\"}");
    }

    Answer scansVenue(Person person, String code, Instant scannedAt, Instant now) {
        return as(person, now)
                .post(path("/check-ins/venue"), "{\"code\":\"" + code + "\",\"scannedAt\":\"" + scannedAt + "\"}");
    }

    JsonNode report() {
        return done(as(steward, ENDS).get(path("/check-ins/conflicts")));
    }

    Admission admission(Person person) {
        return TestCloud.shared()
                .bean(Admissions.class)
                .find(eventId(), person.id())
                .orElseThrow();
    }

    boolean isIn(Person person) {
        return TestCloud.shared()
                .bean(Admissions.class)
                .find(eventId(), person.id())
                .filter(admission -> !admission.undone())
                .isPresent();
    }

    static String nonce() {
        return UUID.randomUUID().toString();
    }
}
