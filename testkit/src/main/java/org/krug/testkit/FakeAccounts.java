package org.krug.testkit;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.krug.kernel.Accounts;

/** The identity provider in tests: everybody can sign in, and a token tells whose it is. */
@Singleton
@Primary
public final class FakeAccounts implements Accounts {
    private static final String TOKEN = "token-of:";

    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    /** The {@code sub} of the person with this address. */
    public static String subject(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String token(String email) {
        return TOKEN + email;
    }

    @Override
    public void open(String email) {
        opened.add(email);
        closed.remove(email);
        closed.remove(subject(email));
    }

    @Override
    public void close(String subjectOrEmail) {
        if (failing.getAndSet(false)) {
            throw new IllegalStateException("the identity provider is not there");
        }
        closed.add(subjectOrEmail);
        opened.removeIf(email -> email.equals(subjectOrEmail) || subject(email).equals(subjectOrEmail));
    }

    @Override
    public Optional<String> emailOf(String accessToken) {
        return Optional.of(accessToken)
                .filter(token -> token.startsWith(TOKEN))
                .map(token -> token.substring(TOKEN.length()))
                .filter(email -> !closed.contains(email) && !closed.contains(subject(email)));
    }

    /** The next account to be closed is not. */
    public void failOnce() {
        failing.set(true);
    }

    /** Who was given an account. */
    public Set<String> opened() {
        return Set.copyOf(opened);
    }
}
