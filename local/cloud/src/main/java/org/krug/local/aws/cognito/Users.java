package org.krug.local.aws.cognito;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.local.aws.store.DurableMap;

/** The people in the pool, found by e-mail address in any letter case or by sub. */
final class Users implements AutoCloseable {
    private final DurableMap<User> byEmail;
    private final Map<String, String> emailBySub = new ConcurrentHashMap<>();

    Users(Path file) {
        byEmail = DurableMap.open(file, User.class);
        byEmail.values().forEach(user -> emailBySub.put(user.sub(), key(user.email())));
    }

    /** The new user, or nothing when the address is taken. */
    Optional<User> create(String email, Map<String, String> attributes, Instant now) {
        User user = new User(UUID.randomUUID().toString(), email, attributes, now, now);
        if (!byEmail.putIfAbsent(key(email), user)) {
            return Optional.empty();
        }
        emailBySub.put(user.sub(), key(email));
        return Optional.of(user);
    }

    /** By e-mail address or sub. */
    Optional<User> find(String username) {
        return byEmail.get(emailBySub.getOrDefault(username, key(username)));
    }

    void verifyEmail(User user, Instant now) {
        byEmail.update(
                key(user.email()), found -> found.sub().equals(user.sub()) ? found.withEmailVerified(now) : found);
    }

    void delete(User user) {
        byEmail.remove(key(user.email()), found -> found.sub().equals(user.sub()));
        emailBySub.remove(user.sub());
    }

    /** One spelling for all spellings of an address. */
    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        byEmail.close();
    }
}
