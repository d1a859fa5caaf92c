package org.krug.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krug.app.platform.Chime;
import org.krug.app.platform.MobilePlatform.Feel;

class ChimeTest {

    @ParameterizedTest
    @EnumSource
    void eachIsAShortSoundThatCanBeHeard(Feel feel) throws Exception {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(Chime.wav(feel)))) {
            double seconds = sound.getFrameLength() / sound.getFormat().getFrameRate();
            byte[] samples = sound.readAllBytes();
            int loudest = 0;
            for (int at = 0; at < samples.length; at += 2) {
                loudest = Math.max(
                        loudest,
                        Math.abs(ByteBuffer.wrap(samples, at, 2)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getShort()));
            }

            assertThat(seconds).isBetween(0.1, 0.5);
            assertThat(loudest).isBetween(8_000, 16_000);
        }
    }

    @Test
    void noTwoSoundOrShakeAlike() {
        Set<String> sounds = new HashSet<>();
        Set<String> shakes = new HashSet<>();
        for (Feel feel : Feel.values()) {
            sounds.add(Arrays.toString(Chime.wav(feel)));
            shakes.add(Arrays.toString(feel.pattern()));
        }

        assertThat(sounds).hasSize(Feel.values().length);
        assertThat(shakes).hasSize(Feel.values().length);
    }

    /** Whether there is a loudspeaker or not: the test's machine mostly has none. */
    @ParameterizedTest
    @EnumSource
    void aDesktopWithoutALoudspeakerIsSilentAndNothingElse(Feel feel) {
        DesktopPlatform desktop = new DesktopPlatform();

        desktop.sound(feel);
        desktop.vibrate(feel);

        assertThat(Speaker.play(new byte[] {1, 2, 3})).as("what is no sound").isFalse();
    }
}
