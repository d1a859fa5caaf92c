package org.krug.house.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.VenueCode;
import org.krug.contract.codes.VenueSecret;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

/** One event of a club, made over HTTP, with people in whatever state a request needs. Its owner does all that organisers and stewards do. */
final class Evening {
    static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");
    static final Instant ENDS = STARTS.plus(Duration.ofHours(4));
    static final Instant ASKED = STARTS.minus(Duration.ofHours(30));
    static final Instant EARLY = Instant.parse("2030-01-01T09:00:00Z");
    private static final String CLOSES = STARTS.plusSeconds(3600).toString();

    final TestClub club;
    final String event;

    private Evening(TestClub club, String event) {
        this.club = club;
        this.event = event;
    }

    static Evening of(TestClub club, int capacity) {
        String event = done(club.owner().api().post(club.path("/events"), plan("Встреча", capacity)))
                .path("id")
                .asText();
        done(club.owner().api().post(club.path("/events/" + event + "/publication"), ""));
        return new Evening(club, event);
    }

    static String plan(String title, int capacity) {
        return """
                {"title":"%s","timeZone":"Europe/Moscow","capacity":%d,"staticTickets":true,
                 "times":{"starts":"%s","ends":"%s","registrationCloses":"%s","reconfirmationAsked":"%s",
                 "invited":"2029-12-01T00:00:00Z"}}
                """.formatted(title, capacity, STARTS, ENDS, CLOSES, ASKED);
    }

    static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    String path(String rest) {
        return club.path("/events/" + event + rest);
    }

    Api owner(Instant now) {
        return club.owner().api().at(now);
    }

    Person member() {
        return club.joined("Гость").getFirst();
    }

    Person registered(Instant now) {
        return registered(member(), now);
    }

    Person registered(Person person, Instant now) {
        done(person.api().at(now).post(path("/registration"), ""));
        return person;
    }

    Person confirmed(Instant now) {
        Person person = registered(now);
        done(person.api().at(now).post(path("/registration/confirmation"), ""));
        return person;
    }

    /** Admitted without a seat. */
    Person admitted() {
        Person person = member();
        done(owner(STARTS).post(path("/check-ins/walk-ins"), walkIn(person)));
        return person;
    }

    static String walkIn(Person person) {
        return "{\"memberId\":\"%s\",\"device\":\"door-1\",\"nonce\":\"%s\"}"
                .formatted(person.memberId(), UUID.randomUUID());
    }

    /** The code on the phone of somebody who has a seat. */
    String ticket(Person person, Instant shown) {
        SigningKey phone = SigningKey.generate(new SecureRandom());
        String issued = done(person.api().at(shown).post(path("/ticket"), appKey(phone)))
                .path("ticket")
                .asText();
        return TicketCode.rotate(issued, phone, shown);
    }

    static String appKey(SigningKey phone) {
        return "{\"appKey\":\"" + phone.verifyKey().text() + "\"}";
    }

    String claim(Instant now) {
        String address = done(owner(now).post(path("/venue-screens"), ""))
                .path("address")
                .asText();
        VenueSecret secret = VenueSecret.parse(address.replaceAll(".*[#&]secret=([^&]*).*", "$1"))
                .orElseThrow();
        String code = VenueCode.make(secret, EventId.of(event), now);
        Api nobody = TestCloud.shared().api().at(now).with("accept", "application/json");
        return "{\"claim\":\""
                + done(nobody.get("/v/" + event + "/" + code)).path("claim").asText() + "\"}";
    }
}
