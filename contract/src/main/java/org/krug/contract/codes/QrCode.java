package org.krug.contract.codes;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A QR code's modules (ISO/IEC 18004), error correction level M, in the alphanumeric mode where the text allows it. All
 * pictures are dark on white whatever the theme, with the quiet zone of four modules that the standard asks for.
 */
public final class QrCode {
    /** Width of the white margin, in modules. */
    public static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of a text, in the first of the standard's masks in which a scanner finds it. The mask that the standard's
     * penalties choose comes first; one or two of a hundred tickets would not be found in it.
     *
     * @throws IllegalArgumentException if the text is empty or too long for a QR code (2,331 bytes, 3,391 alphanumerics)
     */
    public static QrCode of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("No QR code for nothing");
        }
        QrCode best = drawn(text, Map.of());
        if (QrProof.isFound(best)) {
            return best;
        }
        return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> drawn(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)))
                .filter(QrProof::isFound)
                .findFirst()
                .orElse(best);
    }

    private static QrCode drawn(String text, Map<EncodeHintType, ?> wishes) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.putAll(wishes);
        // Plain ASCII needs no note on its encoding, which would cost alphanumeric codes a step in size.
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code for " + text.length() + " characters", tooLong);
        }
    }

    /** Modules per side, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether a module is dark; everything outside the code is light. */
    public boolean isDark(int column, int row) {
        boolean isInside = column >= 0 && row >= 0 && column < size() && row < size();
        return isInside && modules.get(column, row) == 1;
    }

    /** The modules by row and column, true for dark, without the quiet zone. */
    public boolean[][] matrix() {
        boolean[][] matrix = new boolean[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                matrix[row][column] = isDark(column, row);
            }
        }
        return matrix;
    }

    /** A scalable picture as an SVG element. {@code title} is what a screen reader says. */
    public String svg(String title) {
        return QrSvg.draw(this, title);
    }

    /** A PNG file, black and white, {@code scale} pixels per module. */
    public byte[] png(int scale) {
        return QrPng.draw(this, scale);
    }

    /** Lines for a terminal with colours: half blocks, black on white, each line ended by a line feed. */
    public String terminal() {
        return QrTerminal.draw(this);
    }
}
