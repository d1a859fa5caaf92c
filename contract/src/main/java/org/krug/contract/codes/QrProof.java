package org.krug.contract.codes;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import java.util.stream.IntStream;

/**
 * Whether a scanner finds a code. Scanners look for the three corner squares; modules in between that happen to look like
 * one mislead ZXing, which many scanners are made with, even where the picture is perfect.
 */
final class QrProof {
    /** Pixels per module: from afar, from an arm away, and near. */
    private static final int[] DISTANCES = {3, 4, 8};

    private QrProof() {}

    static boolean isFound(QrCode code) {
        return IntStream.of(DISTANCES).allMatch(pixels -> isFound(picture(code, pixels)));
    }

    private static boolean isFound(BitMatrix picture) {
        try {
            new Decoder().decode(new Detector(picture).detect().getBits());
            return true;
        } catch (ReaderException misled) {
            return false;
        }
    }

    private static BitMatrix picture(QrCode code, int pixels) {
        int side = code.size() + 2 * QrCode.QUIET_ZONE;
        BitMatrix picture = new BitMatrix(side * pixels);
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    picture.setRegion(
                            (column + QrCode.QUIET_ZONE) * pixels, (row + QrCode.QUIET_ZONE) * pixels, pixels, pixels);
                }
            }
        }
        return picture;
    }
}
