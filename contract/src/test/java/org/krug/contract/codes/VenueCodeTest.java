package org.krug.contract.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.krug.contract.codes.CodesFixture.EVENT;
import static org.krug.contract.codes.CodesFixture.NOON;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.contract.EventId;
import org.krug.contract.codes.VenueVerdict.Genuine;
import org.krug.contract.codes.VenueVerdict.Reason;
import org.krug.contract.codes.VenueVerdict.Refused;

class VenueCodeTest {
    private static final VenueSecret SECRET = VenueSecret.generate(new SecureRandom());
    private static final String CODE = VenueCode.make(SECRET, EVENT, NOON);

    @Test
    void codeTellsItsStep() {
        assertThat(VenueCode.verify(CODE, SECRET, EVENT)).isEqualTo(new Genuine(TimeStep.at(NOON)));
        assertThat(TimeStep.at(NOON).from()).isEqualTo("2019-02-09T09:00:00Z");
        assertThat(TimeStep.at(NOON).until()).isEqualTo("2019-02-09T09:00:30Z");
    }

    @Test
    void codeStaysForAStepAndChangesWithTheNext() {
        assertThat(VenueCode.make(SECRET, EVENT, NOON.plusMillis(29_999))).isEqualTo(CODE);
        assertThat(VenueCode.make(SECRET, EVENT, NOON.plusSeconds(30))).isNotEqualTo(CODE);
    }

    @Test
    void codeNeedsNoEscapingInAnAddress() {
        assertThat(CODE).matches("[a-z2-7]{24}");
    }

    @Test
    void codesOfOtherEventsAndSecretsAreForged() {
        VenueSecret other = VenueSecret.generate(new SecureRandom());

        assertThat(VenueCode.verify(CODE, other, EVENT)).isEqualTo(new Refused(Reason.FORGED));
        assertThat(VenueCode.verify(CODE, SECRET, new EventId(UUID.randomUUID())))
                .isEqualTo(new Refused(Reason.FORGED));
    }

    @Test
    void onlyTheCanonicalTextHasTheForm() {
        for (String text :
                new String[] {CODE.toUpperCase(Locale.ROOT), CODE + "a", CODE.substring(1), "", " " + CODE, CODE + "\n"
                }) {
            assertThat(VenueCode.verify(text, SECRET, EVENT)).isEqualTo(new Refused(Reason.MALFORMED));
        }
    }

    @Test
    void timesOutsideOfTheCodesRangeAreBugs() {
        assertThatThrownBy(() -> VenueCode.make(SECRET, EVENT, Instant.ofEpochSecond(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretHasOneText() {
        assertThat(VenueSecret.parse(SECRET.text()).orElseThrow().raw()).isEqualTo(SECRET.raw());
        assertThat(VenueSecret.parse(SECRET.text() + "=")).isEmpty();
        assertThat(VenueSecret.parse("secret")).isEmpty();
        assertThatThrownBy(() -> VenueSecret.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://krug.example", "http://127.0.0.1:8080", "http://[::1]:8080", "https://a.example/prod"})
    void addressIsReadBack(String base) {
        VenueAddress address = new VenueAddress(base, EVENT, CODE);

        assertThat(VenueAddress.parse(address.text())).contains(address);
        assertThat(address.text()).isEqualTo(base + "/v/" + EVENT + "/" + CODE);
    }

    @Test
    void otherAddressesAreNot() {
        String path = "/v/" + EVENT + "/" + CODE;
        for (String text : new String[] {
            "https://krug.example" + path + "/",
            "https://krug.example" + path + "?x=1",
            "https://krug.example" + path + "#x",
            "https://krug.example/" + path,
            "https://krug.example?x=" + path,
            "https://user@krug.example" + path,
            "https://KRUG.example" + path,
            "HTTPS://krug.example" + path,
            "javascript://krug.example" + path,
            "https://" + path,
            "https://krug.example/a/.." + path,
            "https://krug.example" + path.toUpperCase(Locale.ROOT),
            "https://krug.example/v/1-1-1-1-1/" + CODE,
            "https://krug.example/v/------------------------------------/" + CODE,
            path,
            "",
            "https://" + "a".repeat(1_000_000) + path
        }) {
            assertThat(VenueAddress.parse(text)).as(text).isEmpty();
        }
    }
}
