package org.krug.contract.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.contract.codes.CodesFixture.DOOR;
import static org.krug.contract.codes.CodesFixture.EVENT_KEY;
import static org.krug.contract.codes.CodesFixture.NOON;
import static org.krug.contract.codes.CodesFixture.PRINTED;
import static org.krug.contract.codes.CodesFixture.SHOWN;
import static org.krug.contract.codes.CodesFixture.bytes;
import static org.krug.contract.codes.CodesFixture.refused;
import static org.krug.contract.codes.CodesFixture.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.codes.TicketVerdict.Reason;

class NonCanonicalTicketTest {
    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    static Stream<String> texts() {
        return Stream.of(SHOWN, PRINTED)
                .flatMap(code -> Stream.of(
                        code.toLowerCase(Locale.ROOT),
                        "krug1:" + code.substring(6),
                        code.substring(6),
                        "KRUG2:" + code.substring(6),
                        code + " ",
                        " " + code,
                        code + "\n",
                        code + "0",
                        code + "00",
                        code + "000",
                        code + code,
                        code.substring(0, code.length() - 1),
                        code.substring(0, code.length() - 3),
                        code.replace('K', 'К'),
                        code.substring(0, code.length() - 3) + "GGX",
                        code.substring(0, code.length() - 3) + ":::",
                        code.substring(0, code.length() - 1) + "é",
                        "",
                        "KRUG1:",
                        "KRUG1:" + "0".repeat(1_000_000)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyOtherTextOfATicketIsMalformed(String text) {
        assertThat(DOOR.verify(text, NOON)).isEqualTo(refused(Reason.MALFORMED));
    }

    @Test
    void wellFormedBytesHaveExactlyOneText() {
        assertThat(text(bytes(SHOWN))).isEqualTo(SHOWN);
        assertThat(SHOWN).hasSize(303).doesNotEndWith(" ");
        assertThat(PRINTED).hasSize(153);
    }

    @Test
    void unknownVersionsKindsAndLengthsAreMalformed() {
        for (String code : new String[] {SHOWN, PRINTED}) {
            byte[] version = bytes(code);
            version[0] = 2;
            byte[] kind = bytes(code);
            kind[1] = 3;
            byte[] otherKind = bytes(code);
            otherKind[1] = (byte) (3 - otherKind[1]);
            byte[] longer = Arrays.copyOf(bytes(code), bytes(code).length + 2);

            assertThat(Stream.of(version, kind, otherKind, longer, new byte[0], new byte[2]))
                    .allSatisfy(
                            bytes -> assertThat(DOOR.verify(text(bytes), NOON)).isEqualTo(refused(Reason.MALFORMED)));
        }
    }

    @Test
    void signaturesWithTheOrderAddedAreForged() {
        byte[] shown = bytes(SHOWN);
        byte[] byApp = shown.clone();
        addOrder(byApp, byApp.length - 32);
        byte[] byEvent = shown.clone();
        addOrder(byEvent, 66 + 32);
        byte[] printed = bytes(PRINTED);
        addOrder(printed, printed.length - 32);

        assertThat(Stream.of(byApp, byEvent, printed))
                .allSatisfy(bytes -> assertThat(DOOR.verify(text(bytes), NOON)).isEqualTo(refused(Reason.FORGED)));
    }

    /** All encodings, canonical or not, of the eight points of small order; and ones not reduced or off the curve. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0200000000000000000000000000000000000000000000000000000000000000",
            })
    void keysThatProveNothingAreNoKeys(String hex) {
        byte[] raw = HexFormat.of().parseHex(hex);

        assertThat(VerifyKey.of(raw)).isEmpty();
        assertThat(DOOR.verify(ticketFor(raw), NOON)).isEqualTo(refused(Reason.MALFORMED));
    }

    @Test
    void keysHaveOneRawFormAndOneText() {
        VerifyKey key = EVENT_KEY.verifyKey();
        byte[] shorter = Arrays.copyOf(key.raw(), 31);
        // The last of 43 characters holds two spare bits; a decoder that ignores them reads four texts as one key.
        String text = key.text();
        char last = text.charAt(42);

        assertThat(VerifyKey.of(shorter)).isEmpty();
        assertThat(VerifyKey.of(Arrays.copyOf(key.raw(), 33))).isEmpty();
        assertThat(VerifyKey.parse(text)).contains(key);
        assertThat(VerifyKey.parse(text.substring(0, 42) + (char) (last + 1))).isEmpty();
        assertThat(VerifyKey.parse(text + "=")).isEmpty();
        assertThat(VerifyKey.parse("*".repeat(43))).isEmpty();
    }

    @Test
    void signatureOfAnotherLengthIsNone() {
        byte[] message = "x".getBytes(StandardCharsets.US_ASCII);
        byte[] signature = EVENT_KEY.sign(message);

        assertThat(EVENT_KEY.verifyKey().verifies(signature, message)).isTrue();
        assertThat(EVENT_KEY.verifyKey().verifies(Arrays.copyOf(signature, 63), message))
                .isFalse();
        assertThat(EVENT_KEY.verifyKey().verifies(Arrays.copyOf(signature, 65), message))
                .isFalse();
    }

    /** A ticket that the event did sign, for a phone key of these bytes; the phone's signature is zero. */
    private static String ticketFor(byte[] rawKey) {
        byte[] shown = bytes(SHOWN);
        System.arraycopy(rawKey, 0, shown, 34, 32);
        byte[] domain = "krug ticket 1\n".getBytes(StandardCharsets.US_ASCII);
        byte[] message = Arrays.copyOf(domain, domain.length + 66);
        System.arraycopy(shown, 0, message, domain.length, 66);
        System.arraycopy(EVENT_KEY.sign(message), 0, shown, 66, 64);
        Arrays.fill(shown, 134, 198, (byte) 0);
        return text(shown);
    }

    private static void addOrder(byte[] bytes, int at) {
        byte[] bigEndian = new byte[32];
        for (int index = 0; index < 32; index++) {
            bigEndian[31 - index] = bytes[at + index];
        }
        BigInteger sum = new BigInteger(1, bigEndian).add(ORDER);
        for (int index = 0; index < 32; index++) {
            bytes[at + index] = sum.shiftRight(8 * index).byteValue();
        }
    }
}
