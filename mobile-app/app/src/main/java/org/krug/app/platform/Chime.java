package org.krug.app.platform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.krug.app.platform.MobilePlatform.Feel;

/** The sounds of a scan's results, made of sines: nobody has to look to know which of the four it was. */
public final class Chime {
    private static final int RATE = 22_050;
    private static final int HEADER = 44;
    /** Two fifths of full loudness: a door is loud, and the steward's ear is near. */
    private static final double LOUDNESS = 0.4;
    /** Tones swell so long, in seconds; without it a speaker clicks. */
    private static final double SWELL = 0.008;

    private record Note(double hertz, int millis) {}

    private Chime() {}

    /** The sound as a WAV file: mono, 16 bits, shorter than half a second. */
    public static byte[] wav(Feel feel) {
        List<Note> notes = notes(feel);
        int samples = notes.stream().mapToInt(Chime::samples).sum();
        ByteBuffer file = ByteBuffer.allocate(HEADER + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        header(file, 2 * samples);
        notes.forEach(note -> play(note, file));
        return file.array();
    }

    /** Up for yes, up and back for yes without a network, the same twice for somebody who is in, down and low for no. */
    private static List<Note> notes(Feel feel) {
        return switch (feel) {
            case YES -> List.of(new Note(660, 90), new Note(990, 140));
            case YES_OFFLINE -> List.of(new Note(660, 90), new Note(990, 110), new Note(660, 140));
            case CAREFUL -> List.of(new Note(520, 120), new Note(0, 70), new Note(520, 120));
            case NO -> List.of(new Note(311, 150), new Note(208, 300));
        };
    }

    private static int samples(Note note) {
        return RATE * note.millis() / 1000;
    }

    private static void play(Note note, ByteBuffer file) {
        int samples = samples(note);
        for (int at = 0; at < samples; at++) {
            double seconds = (double) at / RATE;
            double left = (double) (samples - at) / RATE;
            double swell = Math.min(1, Math.min(seconds, left) / SWELL);
            double wave = Math.sin(2 * Math.PI * note.hertz() * seconds)
                    + 0.3 * Math.sin(4 * Math.PI * note.hertz() * seconds);
            file.putShort((short) (Short.MAX_VALUE * LOUDNESS * swell * wave / 1.3));
        }
    }

    private static void header(ByteBuffer file, int length) {
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        // Uncompressed, one channel, so many samples and bytes a second, two bytes a sample, sixteen bits.
        file.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    }
}
