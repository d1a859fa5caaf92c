package org.krug.local.story;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.krug.contract.codes.QrCode;

/** A camera: between a screen and it there is only a picture. */
final class QrPicture {
    private static final int PIXELS_PER_MODULE = 4;

    private int read;

    QrPicture() {
        // Pictures are read from memory; no folder for them is needed.
        ImageIO.setUseCache(false);
    }

    /** How many pictures were read. */
    int count() {
        return read;
    }

    /** Draws a code as a screen does, and reads the picture as a camera does. */
    String shownAndRead(String text) {
        return read(QrCode.of(text).png(PIXELS_PER_MODULE));
    }

    /** What the QR code in a PNG file says. */
    String read(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            LuminanceSource light = new BufferedImageLuminanceSource(image);
            String text = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
            read++;
            return text;
        } catch (ReaderException | IOException e) {
            throw new StoryStoppedException("A QR code's picture can't be read", e);
        }
    }
}
