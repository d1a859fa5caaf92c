package org.krug.contract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.contract.codes.TicketVerdict.Genuine;
import org.krug.contract.codes.TicketVerdict.Reason;
import org.krug.contract.codes.TicketVerdict.Refused;
import org.krug.contract.codes.TicketVerdict.Rotation;

/** Holds {@code docs/codes.md} to the code, both ways: what it says is made, and what is made reads as it says. */
class CodesDocumentTest {
    private static final Pattern BLOCK = Pattern.compile("```vector ([a-z ]+)\n(.*?)```", Pattern.DOTALL);

    private final Map<String, Map<String, String>> vectors = read();

    private final Map<String, String> keys = vectors.get("keys");
    private final SigningKey eventKey = CodesFixture.seed(keys.get("event seed"));
    private final SigningKey appKey = CodesFixture.seed(keys.get("app seed"));
    private final TicketIds ids =
            new TicketIds(EventId.of(keys.get("event id")), UUID.fromString(keys.get("ticket id")));
    private final Instant shownAt = Instant.parse(keys.get("shown at"));

    @Test
    void publicKeysAreThoseOfTheSeeds() {
        assertThat(hex(eventKey.verifyKey().raw())).isEqualTo(keys.get("event key"));
        assertThat(hex(appKey.verifyKey().raw())).isEqualTo(keys.get("app key"));
        assertThat(TimeStep.at(shownAt).number()).isEqualTo(Long.parseLong(keys.get("step")));
    }

    @Test
    void rotatingTicketIsMadeAsWritten() {
        Map<String, String> vector = vectors.get("rotating ticket");
        String issued = TicketCode.issueRotating(ids, appKey.verifyKey(), eventKey);
        String shown = TicketCode.rotate(issued, appKey, shownAt);

        assertThat(hex(CodesFixture.bytes(issued))).isEqualTo(vector.get("issued bytes"));
        assertThat(issued).isEqualTo(vector.get("issued text"));
        assertThat(hex(CodesFixture.bytes(shown))).isEqualTo(vector.get("shown bytes"));
        assertThat(shown).isEqualTo(vector.get("shown text"));
    }

    @Test
    void rotatingTicketReadsAsWritten() {
        Rotation rotation = new Rotation(TimeStep.at(shownAt), appKey.verifyKey());

        assertThat(door(false).verify(vectors.get("rotating ticket").get("shown text"), shownAt))
                .isEqualTo(new Genuine(ids, Optional.of(rotation)));
    }

    @Test
    void staticTicketIsMadeAndReadAsWritten() {
        Map<String, String> vector = vectors.get("static ticket");
        String ticket = TicketCode.issueStatic(ids, eventKey);

        assertThat(hex(CodesFixture.bytes(ticket))).isEqualTo(vector.get("bytes"));
        assertThat(ticket).isEqualTo(vector.get("text"));
        assertThat(door(true).verify(vector.get("text"), shownAt)).isEqualTo(new Genuine(ids, Optional.empty()));
    }

    @Test
    void refusedTicketsAreRefusedAsWritten() {
        Map<String, String> refused = vectors.get("refused tickets");

        assertThat(refused).hasSizeGreaterThan(10).allSatisfy((why, text) -> {
            Reason reason = Reason.valueOf(why.substring(0, why.indexOf(' ')));
            assertThat(door(false).verify(text, shownAt))
                    .as(why)
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
        });
    }

    @Test
    void venueCodeIsMadeAndReadAsWritten() {
        Map<String, String> vector = vectors.get("venue code");
        VenueSecret secret = VenueSecret.of(HexFormat.of().parseHex(vector.get("secret")));
        String code = VenueCode.make(secret, ids.eventId(), shownAt);

        assertThat(secret.text()).isEqualTo(vector.get("secret text"));
        assertThat(code).isEqualTo(vector.get("code"));
        assertThat(VenueCode.verify(vector.get("code"), secret, ids.eventId()))
                .isEqualTo(new VenueVerdict.Genuine(TimeStep.at(shownAt)));
        assertThat(VenueAddress.parse(vector.get("address")))
                .contains(new VenueAddress("https://krug.example", ids.eventId(), code));
    }

    @Test
    void nameOnTheDoorListIsSealedAndOpenedAsWritten() {
        Map<String, String> vector = vectors.get("door list");
        DoorEntry entry = DoorEntry.of(ids);
        byte[] nonce = HexFormat.of().parseHex(vector.get("nonce"));

        assertThat(entry.mark()).isEqualTo(vector.get("entry"));
        assertThat(entry.seal(vector.get("text"), nonce)).isEqualTo(vector.get("name"));
        assertThat(entry.open(vector.get("name"))).contains(vector.get("text"));
    }

    private TicketVerifier door(boolean staticAllowed) {
        return new TicketVerifier(ids.eventId(), eventKey.verifyKey(), staticAllowed);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Map<String, Map<String, String>> read() {
        try {
            String page = Files.readString(Path.of(System.getProperty("krug.root"), "docs", "codes.md"));
            Map<String, Map<String, String>> vectors = new TreeMap<>();
            Matcher blocks = BLOCK.matcher(page);
            while (blocks.find()) {
                Map<String, String> values = new TreeMap<>();
                for (String line : blocks.group(2).split("\n")) {
                    int equals = line.indexOf(" = ");
                    values.put(line.substring(0, equals), line.substring(equals + 3));
                }
                vectors.put(blocks.group(1), values);
            }
            return vectors;
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
