package org.krug.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A feature's key for signing links: made when the first link is, kept among the secrets, remembered until it is forgotten. */
public final class LinkKey implements Forgetful {
    private static final int BYTES = 32;

    private final String name;
    private final Secrets secrets;
    private final SecureRandom random;
    private final AtomicReference<byte @Nullable []> remembered = new AtomicReference<>();

    /**
     * @param name see {@link Secrets#keepFirst}
     */
    public LinkKey(String name, Secrets secrets, SecureRandom random) {
        this.name = name;
        this.secrets = secrets;
        this.random = random;
    }

    public byte[] bytes() {
        byte[] known = remembered.get();
        if (known != null) {
            return known;
        }
        byte[] key = Base64.getDecoder().decode(secrets.find(name).orElseGet(() -> secrets.keepFirst(name, made())));
        remembered.set(key);
        return key;
    }

    private String made() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void forget() {
        remembered.set(null);
    }
}
