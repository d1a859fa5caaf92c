package org.krug.local.story;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;

/** The app on a person's phone: its key never leaves it, and the newest ticket it got stays on it. */
final class Phone {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Person owner;
    private final SigningKey key = SigningKey.generate(RANDOM);
    private Optional<String> ticket = Optional.empty();

    Phone(Person owner) {
        this.owner = owner;
    }

    Person owner() {
        return owner;
    }

    /** Asks for the ticket that the owner has now. */
    void fetchTicket(Club club) {
        Answer answer = owner.post(
                club.event() + "/ticket", Map.of("appKey", key.verifyKey().text()));
        ticket = Optional.of(answer.orStop().json().path("ticket").asText());
    }

    /** What the screen shows at the door; empty for somebody who never had a ticket. */
    Optional<String> showTicket(Instant now) {
        return ticket.map(held -> TicketCode.rotate(held, key, now));
    }
}
