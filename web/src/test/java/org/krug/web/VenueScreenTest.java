package org.krug.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.codes.TimeStep;
import org.krug.contract.codes.VenueAddress;
import org.krug.contract.codes.VenueCode;
import org.krug.contract.codes.VenueSecret;
import org.krug.contract.codes.VenueVerdict;

/** The screen's scripts in a real browser, against the server's own code. */
class VenueScreenTest {
    private static final String CODES_PAGE = "<!DOCTYPE html><script type=\"module\" src=\"codes-test.js\"></script>";
    private static final String CODES_SCRIPT = """
            import { makeCode, secretKey, stepAt } from "./venue-code.js";
            const codes = [];
            for (const line of `%s`.split("\\n")) {
              const [secret, eventId, milliseconds] = line.split(" ");
              codes.push(await makeCode(await secretKey(secret), eventId, stepAt(Number(milliseconds))));
            }
            await fetch("codes", { method: "POST", body: codes.join("\\n") });
            """;

    private static final VenueSecret SECRET = VenueSecret.generate(new SecureRandom());
    private static final EventId EVENT = new EventId(UUID.randomUUID());
    private static final Duration SHORTLY = Duration.ofSeconds(3);
    private static final String BASE = "https://krug.example";

    @Test
    void browserMakesTheCodesThatTheServerMakes(@TempDir Path profile) throws Exception {
        List<String> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            VenueSecret secret = VenueSecret.generate(new SecureRandom());
            EventId event = new EventId(UUID.randomUUID());
            Instant now = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
            asked.add(secret.text() + " " + event + " " + now.toEpochMilli());
            expected.add(VenueCode.make(secret, event, now));
        }
        Map<String, String> script = Map.of("Content-Type", "text/javascript");
        Map<String, VenueScreen.Asset> extra = Map.of(
                "codes-test.html", new VenueScreen.Asset(Map.of("Content-Type", "text/html"), CODES_PAGE),
                "codes-test.js", new VenueScreen.Asset(script, CODES_SCRIPT.formatted(String.join("\n", asked))));

        try (ScreenServer server = new ScreenServer(extra)) {
            Process browser = Browser.open(profile, server.folder() + "/codes-test.html", "--remote-debugging-port=0");
            try {
                assertThat(server.posted().lines()).containsExactlyElementsOf(expected);
            } finally {
                Browser.end(browser, profile);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'1280,720', RU", "'390,844', EN", "'1920,1080', EN"})
    void screenShowsACodeThatAPhoneReads(String size, Language language, @TempDir Path profile) throws Exception {
        try (ScreenServer server = new ScreenServer(Map.of())) {
            String title = "Совет директоров за одним столом & <друзья>";
            VenueScreen.Show show = new VenueScreen.Show(EVENT, SECRET, BASE, title, language);
            Instant before = Instant.now();

            Path picture = Browser.screenshot(profile, VenueScreen.address(server.folder(), show), size, SHORTLY);

            VenueAddress address = VenueAddress.parse(scan(picture)).orElseThrow();
            assertThat(address.base()).isEqualTo(BASE);
            assertThat(address.eventId()).isEqualTo(EVENT);
            assertThat(VenueCode.verify(address.code(), SECRET, EVENT))
                    .isInstanceOfSatisfying(
                            VenueVerdict.Genuine.class,
                            genuine -> assertThat(genuine.step().isNear(before)).isTrue());
        }
    }

    @Test
    void codeOnTheScreenMovesOn(@TempDir Path profile) throws Exception {
        try (ScreenServer server = new ScreenServer(Map.of())) {
            VenueScreen.Show show = new VenueScreen.Show(EVENT, SECRET, BASE, "x", Language.EN);
            TimeStep opened = TimeStep.at(Instant.now());

            Path picture = Browser.screenshot(
                    profile, VenueScreen.address(server.folder(), show), "1280,720", Duration.ofMinutes(2));

            String code = VenueAddress.parse(scan(picture)).orElseThrow().code();
            assertThat(VenueCode.verify(code, SECRET, EVENT))
                    .isInstanceOfSatisfying(
                            VenueVerdict.Genuine.class,
                            genuine -> assertThat(genuine.step().number()).isGreaterThanOrEqualTo(opened.number() + 3));
        }
    }

    @Test
    void screenWithoutItsSecretShowsNoCode(@TempDir Path profile) throws Exception {
        try (ScreenServer server = new ScreenServer(Map.of())) {
            String address = server.folder() + "/" + VenueScreen.PAGE + "#event=" + EVENT + "&lang=ru";

            Path picture = Browser.screenshot(profile, address, "1280,720", SHORTLY);

            assertThatThrownBy(() -> scan(picture)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void filesAskNothingOfOtherSites() {
        assertThat(VenueScreen.names()).hasSize(7).allSatisfy(name -> {
            VenueScreen.Asset file = VenueScreen.file(name).orElseThrow();
            assertThat(file.text()).doesNotContainPattern("(src|href|from|import)\\W+https?://");
            assertThat(file.headers().get("Content-Security-Policy")).doesNotContain("unsafe");
        });
        assertThat(VenueScreen.file("../page.css")).isEmpty();
    }

    /** As a hand holds a phone: where a code isn't found upright, it is a little later, a little turned. */
    private static String scan(Path file) throws Exception {
        BufferedImage picture = ImageIO.read(file.toFile());
        try {
            return decoded(picture);
        } catch (NotFoundException upright) {
            return decoded(turned(picture));
        }
    }

    private static String decoded(BufferedImage picture) throws Exception {
        LuminanceSource light = new BufferedImageLuminanceSource(picture);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static BufferedImage turned(BufferedImage picture) {
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = turned.createGraphics();
        brush.rotate(Math.toRadians(10), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        brush.drawImage(picture, 0, 0, null);
        brush.dispose();
        return turned;
    }
}
