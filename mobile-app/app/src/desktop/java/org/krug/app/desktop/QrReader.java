package org.krug.app.desktop;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/** Reads a QR code from a picture. */
final class QrReader {
    private QrReader() {}

    /** What the code says; absent when there is none that can be read. */
    static Optional<String> read(Image picture) {
        PixelReader pixels = picture.getPixelReader();
        if (pixels == null) {
            return Optional.empty();
        }
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] colours = new int[width * height];
        pixels.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
        return read(new RGBLuminanceSource(width, height, colours));
    }

    private static Optional<String> read(LuminanceSource light) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
