package org.krug.local.demo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Photographs a terminal that shows a QR code in half blocks, and reads the picture. */
final class TerminalCamera {
    private static final String BLACK_ON_WHITE = "\u001B[38;5;16;48;5;231m";
    private static final String RESET = "\u001B[0m";
    private static final int PIXELS = 6;

    private TerminalCamera() {}

    static String read(String screen) throws ReaderException {
        List<String> rows = screen.lines()
                .filter(line -> line.startsWith(BLACK_ON_WHITE))
                .map(line -> line.replace(BLACK_ON_WHITE, "").replace(RESET, ""))
                .toList();
        LuminanceSource seen = new BufferedImageLuminanceSource(picture(rows));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }

    private static BufferedImage picture(List<String> rows) {
        int width = rows.getFirst().length() * PIXELS;
        BufferedImage picture = new BufferedImage(width, rows.size() * 2 * PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                char block = rows.get(row).charAt(column);
                brush.setColor(block == '█' || block == '▀' ? Color.BLACK : Color.WHITE);
                brush.fillRect(column * PIXELS, row * 2 * PIXELS, PIXELS, PIXELS);
                brush.setColor(block == '█' || block == '▄' ? Color.BLACK : Color.WHITE);
                brush.fillRect(column * PIXELS, (row * 2 + 1) * PIXELS, PIXELS, PIXELS);
            }
        }
        brush.dispose();
        return picture;
    }
}
