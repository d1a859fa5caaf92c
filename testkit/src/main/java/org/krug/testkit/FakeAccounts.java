package org.krug.testkit;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.kernel.Accounts;

/** The identity provider in tests: everybody can sign in, and a token tells whose it is. */
@Singleton
@Primary
public final class FakeAccounts implements Accounts {
    private static final String TOKEN = "token-of:";

    private final Set<String> opened = ConcurrentHashMap.newKeySet();

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
    }

    @Override
    public Optional<String> emailOf(String accessToken) {
        return Optional.of(accessToken)
                .filter(token -> token.startsWith(TOKEN))
                .map(token -> token.substring(TOKEN.length()));
    }

    /** Who was given an account. */
    public Set<String> opened() {
        return Set.copyOf(opened);
    }
}
