package org.krug.app.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;

/** The desktop's loudspeaker. Where there is none, nothing sounds and nothing is said of it. */
final class Speaker {
    private Speaker() {}

    /**
     * Plays a sound to its end; not for the UI thread.
     *
     * @return whether anything sounded
     */
    static boolean play(byte[] wav) {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, sound.getFormat());
            if (!AudioSystem.isLineSupported(wanted)) {
                return false;
            }
            try (SourceDataLine line = (SourceDataLine) AudioSystem.getLine(wanted)) {
                line.open(sound.getFormat());
                line.start();
                byte[] samples = sound.readAllBytes();
                line.write(samples, 0, samples.length);
                line.drain();
                return true;
            }
        } catch (IOException
                | LineUnavailableException
                | UnsupportedAudioFileException
                | IllegalArgumentException
                | UnsatisfiedLinkError silent) {
            return false;
        }
    }
}
