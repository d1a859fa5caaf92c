package org.krug.members;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.krug.kernel.Once;

/** The secrets behind which people's own calendars lie. What is in them is not told here. */
@Singleton
final class Feeds {
    private static final int SECRET_BYTES = 32;

    private final FeedStore feeds;
    private final SecureRandom random;

    Feeds(FeedStore feeds, SecureRandom random) {
        this.feeds = feeds;
        this.random = random;
    }

    /** A new secret for the person, the only one that opens their feed from now on. */
    String renew(String subject, Once<String> once) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        feeds.give(subject, hash(text), once.from(hash -> text));
        return text;
    }

    /** Whose feed a secret opens. */
    Optional<String> subject(String secret) {
        return feeds.subject(hash(secret));
    }

    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
