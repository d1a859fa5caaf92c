package org.krug.contract.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.krug.contract.codes.CodesFixture.APP_KEY;
import static org.krug.contract.codes.CodesFixture.DOOR;
import static org.krug.contract.codes.CodesFixture.EVENT;
import static org.krug.contract.codes.CodesFixture.EVENT_KEY;
import static org.krug.contract.codes.CodesFixture.IDS;
import static org.krug.contract.codes.CodesFixture.ISSUED;
import static org.krug.contract.codes.CodesFixture.NOON;
import static org.krug.contract.codes.CodesFixture.PRINTED;
import static org.krug.contract.codes.CodesFixture.SHOWN;
import static org.krug.contract.codes.CodesFixture.STRANGER;
import static org.krug.contract.codes.CodesFixture.refused;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.contract.EventId;
import org.krug.contract.codes.TicketVerdict.Genuine;
import org.krug.contract.codes.TicketVerdict.Reason;
import org.krug.contract.codes.TicketVerdict.Refused;
import org.krug.contract.codes.TicketVerdict.Rotation;

class TicketCodeTest {
    @Test
    void codeShownByTheOwnersPhoneIsGenuine() {
        Rotation rotation = new Rotation(TimeStep.at(NOON), APP_KEY.verifyKey());

        assertThat(DOOR.verify(SHOWN, NOON)).isEqualTo(new Genuine(IDS, Optional.of(rotation)));
    }

    @Test
    void freshKeysWorkAndOutliveStorage() {
        SecureRandom random = new SecureRandom();
        for (int round = 0; round < 50; round++) {
            SigningKey eventKey = SigningKey.generate(random);
            SigningKey stored = SigningKey.ofSeed(eventKey.seed());
            VerifyKey published = VerifyKey.parse(eventKey.verifyKey().text()).orElseThrow();
            SigningKey phone = SigningKey.generate(random);
            String code = TicketCode.rotate(TicketCode.issueRotating(IDS, phone.verifyKey(), stored), phone, NOON);

            assertThat(new TicketVerifier(EVENT, published, false).verify(code, NOON))
                    .isInstanceOf(Genuine.class);
        }
    }

    @ParameterizedTest(name = "scanned {0} s after the step began: {1}")
    @CsvSource({
        "-31, STALE",
        "-30.001, STALE",
        "-30, GENUINE",
        "-0.001, GENUINE",
        "0, GENUINE",
        "29.999, GENUINE",
        "30, GENUINE",
        "59.999, GENUINE",
        "60, STALE",
        "61, STALE",
        "90, STALE",
        "86400, STALE",
        "-86400, STALE"
    })
    void screenshotDiesWithTheNextStep(double seconds, String expected) {
        Instant scannedAt = TimeStep.at(NOON).from().plus(Duration.ofMillis(Math.round(seconds * 1000)));

        TicketVerdict verdict = DOOR.verify(SHOWN, scannedAt);

        if (expected.equals("GENUINE")) {
            assertThat(verdict).isInstanceOf(Genuine.class);
        } else {
            assertThat(verdict).isEqualTo(new Refused(Reason.STALE, Optional.of(TimeStep.at(NOON))));
        }
    }

    @Test
    void scanMadeOfflineIsJudgedByItsOwnTime() {
        Instant uploadedAt = NOON.plus(Duration.ofHours(3));

        assertThat(DOOR.verify(SHOWN, NOON)).isInstanceOf(Genuine.class);
        assertThat(DOOR.verify(SHOWN, uploadedAt)).isInstanceOf(Refused.class);
    }

    @Test
    void absurdScanTimesAreStaleToo() {
        assertThat(DOOR.verify(SHOWN, Instant.MAX)).isInstanceOf(Refused.class);
        assertThat(DOOR.verify(SHOWN, Instant.MIN)).isInstanceOf(Refused.class);
    }

    @Test
    void storedTicketAloneIsNotRotated() {
        assertThat(DOOR.verify(ISSUED, NOON)).isEqualTo(refused(Reason.NOT_ROTATED));
    }

    @Test
    void printedTicketIsGenuineWhereTheEventAllowsIt() {
        assertThat(DOOR.verify(PRINTED, NOON)).isEqualTo(new Genuine(IDS, Optional.empty()));
    }

    @Test
    void printedTicketIsRefusedWhereTheEventDoesNotAllowIt() {
        TicketVerifier strict = new TicketVerifier(EVENT, EVENT_KEY.verifyKey(), false);

        assertThat(strict.verify(PRINTED, NOON)).isEqualTo(refused(Reason.STATIC_NOT_ALLOWED));
    }

    @Test
    void ticketOfAnotherEventIsToldApart() {
        TicketVerifier otherDoor = new TicketVerifier(new EventId(UUID.randomUUID()), STRANGER.verifyKey(), true);

        assertThat(otherDoor.verify(SHOWN, NOON)).isEqualTo(refused(Reason.OTHER_EVENT));
        assertThat(otherDoor.verify(PRINTED, NOON)).isEqualTo(refused(Reason.OTHER_EVENT));
    }

    @Test
    void ticketSignedByAnotherEventsKeyIsForged() {
        String code = TicketCode.issueRotating(IDS, APP_KEY.verifyKey(), STRANGER);

        assertThat(DOOR.verify(TicketCode.rotate(code, APP_KEY, NOON), NOON)).isEqualTo(refused(Reason.FORGED));
        assertThat(DOOR.verify(TicketCode.issueStatic(IDS, STRANGER), NOON)).isEqualTo(refused(Reason.FORGED));
    }

    @Test
    void stepSignedByAnotherPhoneIsForgedEvenWhenItIsOld() {
        String stolen = TicketBytes.parse(ISSUED)
                .orElseThrow()
                .rotate(TimeStep.at(NOON), STRANGER)
                .text();

        assertThat(DOOR.verify(stolen, NOON)).isEqualTo(refused(Reason.FORGED));
        assertThat(DOOR.verify(stolen, NOON.plusSeconds(3600))).isEqualTo(refused(Reason.FORGED));
    }

    @Test
    void phoneRotatesOnlyItsOwnIssuedTicket() {
        for (String notForThisPhone : new String[] {PRINTED, SHOWN, "", "KRUG1:"}) {
            assertThatThrownBy(() -> TicketCode.rotate(notForThisPhone, APP_KEY, NOON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> TicketCode.rotate(ISSUED, STRANGER, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ticketSignatureIsNoSignatureOfTheBareBytes() {
        byte[] issued = CodesFixture.bytes(PRINTED);
        byte[] claimed = Arrays.copyOf(issued, 34);
        byte[] signature = Arrays.copyOfRange(issued, 34, 98);

        assertThat(EVENT_KEY.verifyKey().verifies(signature, claimed)).isFalse();
    }

    @Test
    void claimedIdsAreReadWithoutAKey() {
        assertThat(TicketCode.claimedIds(SHOWN)).contains(IDS);
        assertThat(TicketCode.claimedIds("KRUG1:nothing")).isEmpty();
    }

    @Test
    void signaturesAreThoseOfTheStandard() {
        // RFC 8032, section 7.1, test 2.
        assertThat(HexFormat.of().formatHex(APP_KEY.sign(new byte[] {0x72})))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void keysDoNotShowTheirSecrets() {
        assertThat(EVENT_KEY.toString()).contains(EVENT_KEY.verifyKey().text()).doesNotContain("9d61");
        assertThat(VenueSecret.of("a".repeat(32).getBytes(StandardCharsets.US_ASCII))
                        .toString())
                .isEqualTo("VenueSecret[hidden]");
    }
}
