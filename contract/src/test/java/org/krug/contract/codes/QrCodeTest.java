package org.krug.contract.codes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.krug.contract.codes.CodesFixture.DOOR;
import static org.krug.contract.codes.CodesFixture.NOON;
import static org.krug.contract.codes.CodesFixture.PRINTED;
import static org.krug.contract.codes.CodesFixture.SHOWN;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final String ADDRESS =
            "https://krug.example/v/0190c3e2-7a10-7b2c-9d3e-4f5061728394/aaaabbbbccccddddeeeeffff";

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void pictureOfATicketIsReadByAScanner(int scale) throws Exception {
        BufferedImage picture = image(QrCode.of(SHOWN).png(scale));

        assertThat(DOOR.verify(scan(picture), NOON)).isInstanceOf(TicketVerdict.Genuine.class);
    }

    @Test
    void ticketsAndAddressesAndNamesAreReadBack() throws Exception {
        for (String text : List.of(PRINTED, ADDRESS, "Круг, стол № 4", "1")) {
            assertThat(scan(image(QrCode.of(text).png(4)))).isEqualTo(text);
        }
    }

    /** In the mask of least penalty, ten of these 800 were not found. */
    @ParameterizedTest
    @ValueSource(ints = {130, 330})
    void codesAreFoundWhateverIsInThem(int length) throws Exception {
        SplittableRandom random = new SplittableRandom(length);
        for (int round = 0; round < 400; round++) {
            String text = random.ints(length, 'A', 'Z' + 1)
                    .mapToObj(Character::toString)
                    .collect(joining());
            assertThat(scan(image(QrCode.of(text).png(10)))).isEqualTo(text);
        }
    }

    @Test
    void codesAreAsSmallAsTheAlphanumericModeAllows() {
        // Versions 10, 6 and 5: 4 * version + 17 modules.
        assertThat(QrCode.of(SHOWN).size()).isEqualTo(57);
        assertThat(QrCode.of(PRINTED).size()).isEqualTo(41);
        assertThat(QrCode.of(ADDRESS).size()).isEqualTo(37);
    }

    @Test
    void pictureHasItsQuietZoneAndSizeAndOneBitAPixel() throws IOException {
        byte[] png = QrCode.of(SHOWN).png(3);
        BufferedImage picture = image(png);

        assertThat(picture.getWidth()).isEqualTo((57 + 8) * 3);
        assertThat(picture.getHeight()).isEqualTo(picture.getWidth());
        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(picture.getRGB(11, 11)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.getRGB(12, 12)).isEqualTo(0xFF000000);
        assertThat(png.length).isLessThan(2500);
    }

    @Test
    void scalablePictureHasATitleAndTheSameModules() throws Exception {
        QrCode code = QrCode.of(ADDRESS);
        String svg = code.svg("Билет <Анна & Co>");

        assertThat(svg).contains("<title>Билет &lt;Анна &amp; Co&gt;</title>").contains("role=\"img\"");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getAttribute("viewBox"))
                .isEqualTo("0 0 45 45");
        assertThat(drawnModules(svg, code.size())).isDeepEqualTo(code.matrix());
    }

    @Test
    void terminalShowsACodeThatAScannerReads() throws Exception {
        String[] lines = QrCode.of(ADDRESS)
                .terminal()
                .replaceAll("\u001B\\[[0-9;]*m", "")
                .split("\n");
        BufferedImage screen = new BufferedImage(lines[0].length() * 4, lines.length * 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                char block = lines[y / 8].charAt(x / 4);
                boolean isDark = block == '█' || block == (y % 8 < 4 ? '▀' : '▄');
                screen.setRGB(x, y, isDark ? 0 : 0xFFFFFF);
            }
        }

        assertThat(scan(screen)).isEqualTo(ADDRESS);
    }

    @Test
    void textsThatNoCodeHoldsAreBugs() {
        assertThatThrownBy(() -> QrCode.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("x").png(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("x").png(1_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean[][] drawnModules(String svg, int size) {
        boolean[][] modules = new boolean[size][size];
        Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (runs.find()) {
            int row = Integer.parseInt(runs.group(2)) - 4;
            int column = Integer.parseInt(runs.group(1)) - 4;
            Arrays.fill(modules[row], column, column + Integer.parseInt(runs.group(3)), true);
        }
        return modules;
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String scan(BufferedImage picture) throws Exception {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        Result result = new QRCodeReader().decode(bitmap);
        return result.getText();
    }
}
