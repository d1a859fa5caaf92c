package org.krug.local.bench.load;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.local.story.Club;
import org.krug.local.story.Person;

/**
 * A member with an app.
 *
 * @param memberId in the club
 * @param key of the phone
 */
record Guest(Person person, String memberId, SigningKey key) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Guest of(Person person, String clubId) {
        return new Guest(person, person.memberId(clubId), SigningKey.generate(RANDOM));
    }

    void asks(Club event, String what) {
        person.post(event.event() + "/registration" + what).orStop();
    }

    /** What the phone shows at the door. */
    Shown ticket(Club event, Instant now) {
        String ticket = person.post(
                        event.event() + "/ticket",
                        Map.of("appKey", key.verifyKey().text()))
                .orStop()
                .json()
                .path("ticket")
                .asText();
        String id = TicketCode.claimedIds(ticket).orElseThrow().ticketId().toString();
        return new Shown(this, id, TicketCode.rotate(ticket, key, now));
    }

    /**
     * A ticket's code as a steward scans it.
     *
     * @param ticketId what it names
     */
    record Shown(Guest guest, String ticketId, String code) {}
}
