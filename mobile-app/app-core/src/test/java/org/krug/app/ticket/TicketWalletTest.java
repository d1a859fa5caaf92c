package org.krug.app.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.app.api.Caller;
import org.krug.app.api.EventApi;
import org.krug.app.api.KrugApi;
import org.krug.app.identity.Session;
import org.krug.app.identity.Tokens;
import org.krug.app.storage.DiskFolder;
import org.krug.app.wire.Json;
import org.krug.app.wire.Reply;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;
import org.krug.contract.codes.TicketVerdict;
import org.krug.contract.codes.TicketVerifier;
import org.krug.contract.registration.TicketAnswer;
import org.krug.contract.registration.TicketRequest;

class TicketWalletTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path path;

    private final EventId event = new EventId(UUID.randomUUID());
    private final SigningKey eventKey = SigningKey.generate(RANDOM);

    /** Issues tickets as the server does, for the key that is sent. */
    private EventApi issuing() throws Exception {
        Transport transport = request -> {
            TicketRequest asked =
                    Json.read(TicketRequest.class, request.body().orElse("")).orElseThrow();
            TicketIds ids = new TicketIds(event, UUID.randomUUID());
            String ticket = TicketCode.issueRotating(ids, asked.key(), eventKey);
            TicketAnswer answer = new TicketAnswer(
                    ids.ticketId().toString(), ticket, eventKey.verifyKey().text());
            return new Reply(200, Json.text(TicketAnswer.class, answer), Optional.empty());
        };
        Session session = Session.open(new DiskFolder(path.resolve("session")), null, () -> NOW);
        session.begin(new Tokens("a@club.example", "a", "r", NOW.plusSeconds(3600)));
        return new KrugApi(new Caller("", transport, session, new ServerClock(() -> NOW), () -> Language.EN))
                .event("club", event.toString());
    }

    @Test
    void aTicketIsShownAtTheDoorAfterARestartWithoutANetwork() throws Exception {
        TicketWallet wallet = TicketWallet.open(new DiskFolder(path.resolve("tickets")), RANDOM);
        assertThat(wallet.holds(event.toString())).isFalse();
        wallet.fetch(issuing(), event.toString());

        TicketWallet later = TicketWallet.open(new DiskFolder(path.resolve("tickets")), RANDOM);
        Instant evening = NOW.plusSeconds(8 * 3600);
        String shown = later.show(event.toString(), evening).orElseThrow();

        TicketVerifier door = new TicketVerifier(event, eventKey.verifyKey(), false);
        assertThat(door.verify(shown, evening)).isInstanceOf(TicketVerdict.Genuine.class);
        assertThat(door.verify(shown, evening.plusSeconds(120))).isInstanceOf(TicketVerdict.Refused.class);
    }

    @Test
    void anotherDeviceCantShowIt() throws Exception {
        TicketWallet wallet = TicketWallet.open(new DiskFolder(path.resolve("tickets")), RANDOM);
        wallet.fetch(issuing(), event.toString());
        new DiskFolder(path.resolve("tickets")).delete("ticket-key");

        TicketWallet thief = TicketWallet.open(new DiskFolder(path.resolve("tickets")), RANDOM);
        assertThat(thief.show(event.toString(), NOW)).isEmpty();
    }

    @Test
    void whatCantBeReadIsNoTicket() throws Exception {
        DiskFolder folder = new DiskFolder(path.resolve("tickets"));
        folder.write("ticket-" + event, "{\"ticketId\":\"1\",\"ticket\":\"KRUG1:\"}");
        folder.write("ticket-key", "not a key");

        assertThat(TicketWallet.open(folder, RANDOM).show(event.toString(), NOW))
                .isEmpty();
        folder.write("ticket-" + event, "{");
        assertThat(TicketWallet.open(folder, RANDOM).show(event.toString(), NOW))
                .isEmpty();
    }

    @Test
    void aTicketThatIsForgottenIsNotShown() throws Exception {
        TicketWallet wallet = TicketWallet.open(new DiskFolder(path.resolve("tickets")), RANDOM);
        wallet.fetch(issuing(), event.toString());
        wallet.forget(event.toString());

        assertThat(wallet.show(event.toString(), NOW)).isEmpty();
        assertThat(wallet.holds(event.toString())).isFalse();
    }
}
