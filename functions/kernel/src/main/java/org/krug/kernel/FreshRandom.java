package org.krug.kernel;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Random numbers whose generator is made and seeded at their first use after a restore; environments restored from one snapshot would otherwise
 * begin with one state.
 */
final class FreshRandom extends SecureRandom implements Forgetful {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Supplier<SecureRandom> source;
    private transient volatile @Nullable SecureRandom current;

    FreshRandom(Supplier<SecureRandom> source) {
        super(null, null); // No generator of its own: every method that asks for numbers is overridden.
        this.source = source;
    }

    private SecureRandom generator() {
        SecureRandom made = current;
        if (made == null) {
            made = source.get();
            current = made;
        }
        return made;
    }

    @Override
    public void forget() {
        current = null;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        generator().nextBytes(bytes);
    }

    @Override
    public byte[] generateSeed(int bytes) {
        return generator().generateSeed(bytes);
    }

    @Override
    public void setSeed(byte[] seed) {
        generator().setSeed(seed);
    }

    /** Random calls it while it is constructed; the system's randomness needs no such help. */
    @Override
    public void setSeed(long seed) {}

    @Override
    public String getAlgorithm() {
        return generator().getAlgorithm();
    }
}
