package org.krug.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreshRandomTest {
    private final AtomicInteger made = new AtomicInteger();
    private final FreshRandom random = new FreshRandom(() -> new Numbered(made.incrementAndGet()));

    /** Tells which generator it is. */
    private static final class Numbered extends SecureRandom {
        private final int number;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            java.util.Arrays.fill(bytes, (byte) number);
        }
    }

    private int generatorOfTheNextBytes() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return bytes[3];
    }

    @Test
    void noGeneratorIsMadeBeforeItIsNeeded() {
        assertThat(made).hasValue(0);
    }

    @Test
    void oneGeneratorServesUntilItIsForgotten() {
        assertThat(generatorOfTheNextBytes()).isEqualTo(1);
        assertThat(generatorOfTheNextBytes()).isEqualTo(1);
    }

    @Test
    void afterARestoreAnotherGeneratorServesEveryKindOfNumber() {
        random.nextLong();
        random.forget();

        assertThat(random.nextInt()).isEqualTo(0x02020202);
        assertThat(generatorOfTheNextBytes()).isEqualTo(2);
    }

    @Test
    void idsAreRandomOnesOfTheStandardsForm() {
        IdSource ids = new Clients().ids(new FreshRandom(SecureRandom::new));
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(ids.next()).isNotEqualTo(id);
    }
}
