package org.krug.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.krug.app.storage.Folder;
import org.krug.app.ticket.TicketWallet;

/** The app on a person's phone with the tickets it keeps. */
final class Phone {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Person owner;
    private final TicketWallet tickets;

    Phone(Person owner, Folder folder) {
        this.owner = owner;
        try {
            this.tickets = TicketWallet.open(folder, RANDOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person owner() {
        return owner;
    }

    /** Asks for the ticket that the owner has now. */
    void fetchTicket(Club club) {
        try {
            AppAnswers.orStop(tickets.fetch(owner.at(club), club.eventId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the screen shows at the door; empty for somebody who never had a ticket. */
    Optional<String> showTicket(Club club, Instant now) {
        try {
            return tickets.show(club.eventId(), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
