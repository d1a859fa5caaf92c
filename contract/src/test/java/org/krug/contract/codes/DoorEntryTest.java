package org.krug.contract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;

class DoorEntryTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "Анна Схема";

    private final TicketIds ids = new TicketIds(new EventId(UUID.randomUUID()), UUID.randomUUID());
    private final DoorEntry entry = DoorEntry.of(ids);
    private final String sealed = entry.seal(NAME, RANDOM);

    @Test
    void ticketsOwnCodeOpensWhatWasSealedForIt() {
        SigningKey event = SigningKey.generate(RANDOM);
        SigningKey phone = SigningKey.generate(RANDOM);
        String code = TicketCode.issueRotating(ids, phone.verifyKey(), event);

        DoorEntry read = DoorEntry.of(TicketCode.claimedIds(code).orElseThrow());

        assertThat(read.mark()).isEqualTo(entry.mark());
        assertThat(read.open(sealed)).contains(NAME);
    }

    @Test
    void noOtherTicketOpensIt() {
        DoorEntry otherTicket = DoorEntry.of(new TicketIds(ids.eventId(), UUID.randomUUID()));
        DoorEntry otherEvent = DoorEntry.of(new TicketIds(new EventId(UUID.randomUUID()), ids.ticketId()));

        assertThat(otherTicket.open(sealed)).isEmpty();
        assertThat(otherEvent.open(sealed)).isEmpty();
        assertThat(Set.of(entry.mark(), otherTicket.mark(), otherEvent.mark())).hasSize(3);
    }

    @Test
    void noChangedByteOpens() {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(entry.open(Base64Url.encode(changed))).as("byte %s", at).isEmpty();
        }
        assertThat(entry.open("")).isEmpty();
        assertThat(entry.open(sealed.substring(4))).isEmpty();
        assertThat(entry.open(sealed + "AAAA")).isEmpty();
        assertThat(entry.open(sealed.replace(sealed.charAt(5), '!'))).isEmpty();
    }

    @Test
    void lengthsOfNamesAreNotTold() {
        assertThat(entry.seal("", RANDOM)).hasSameSizeAs(sealed);
        assertThat(entry.seal("Ян Ли", RANDOM)).hasSameSizeAs(sealed);
        assertThat(entry.seal("x".repeat(64), RANDOM)).hasSameSizeAs(sealed);
        assertThat(entry.open(entry.seal("", RANDOM))).contains("");
        assertThat(entry.open(entry.seal("я".repeat(100), RANDOM))).contains("я".repeat(100));
    }

    @Test
    void eachSealingIsAnother() {
        Set<String> all = new HashSet<>();
        for (int count = 0; count < 100; count++) {
            all.add(entry.seal(NAME, RANDOM));
        }

        assertThat(all).hasSize(100);
        assertThat(sealed).doesNotContain(entry.mark());
        assertThat(entry.toString()).doesNotContain(ids.ticketId().toString());
    }
}
