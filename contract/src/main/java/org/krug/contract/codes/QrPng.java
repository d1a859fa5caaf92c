package org.krug.contract.codes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a QR code as a PNG file (ISO/IEC 15948) of one bit per pixel, greyscale. Small and by hand, since the platform's
 * image classes come with a windowing system that neither the phone nor a function has.
 */
final class QrPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_PIXELS = 8192;

    private QrPng() {}

    static byte[] draw(QrCode code, int scale) {
        int modules = code.size() + 2 * QrCode.QUIET_ZONE;
        if (scale < 1 || modules * (long) scale > MOST_PIXELS) {
            throw new IllegalArgumentException("No picture of " + scale + " pixels per module");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header(modules * scale));
        chunk(file, "IDAT", compressed(pixels(code, scale)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Width, height, one bit per sample, greyscale, and the only compression, filter and interlace without options. */
    private static byte[] header(int side) {
        return ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
    }

    /** Rows of eight pixels a byte, 1 for white, each row after a filter byte of 0 (none). */
    private static byte[] pixels(QrCode code, int scale) {
        int side = (code.size() + 2 * QrCode.QUIET_ZONE) * scale;
        int stride = 1 + (side + 7) / 8;
        byte[] pixels = new byte[stride * side];
        Arrays.fill(pixels, (byte) 0xFF);
        for (int y = 0; y < side; y++) {
            pixels[y * stride] = 0;
            for (int x = 0; x < side; x++) {
                if (code.isDark(x / scale - QrCode.QUIET_ZONE, y / scale - QrCode.QUIET_ZONE)) {
                    pixels[y * stride + 1 + x / 8] &= (byte) ~(0x80 >> x % 8);
                }
            }
        }
        return pixels;
    }

    private static byte[] compressed(byte[] pixels) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(pixels);
            deflater.finish();
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                compressed.write(buffer, 0, deflater.deflate(buffer));
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        file.writeBytes(number(data.length));
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(number((int) checksum.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
