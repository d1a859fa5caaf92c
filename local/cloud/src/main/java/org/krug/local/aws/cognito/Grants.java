package org.krug.local.aws.cognito;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.local.aws.store.DurableMap;
import org.krug.local.clock.LocalClock;

/** The sign-ins in force, by the print of their refresh token. */
final class Grants implements AutoCloseable {
    private final DurableMap<Grant> byRefreshToken;
    private final Map<String, String> printByOriginJti = new ConcurrentHashMap<>();
    private final LocalClock clock;

    /** A new grant with its refresh token, which is in the open this once. */
    record Granted(Grant grant, String refreshToken) {}

    Grants(Path file, LocalClock clock) {
        this.byRefreshToken = DurableMap.open(file, Grant.class);
        this.clock = clock;
        byRefreshToken.keysWhile(any -> true).forEach(this::index);
    }

    private void index(String print) {
        byRefreshToken.get(print).ifPresent(grant -> printByOriginJti.put(grant.originJti(), print));
    }

    Granted grant(User user) {
        forget();
        String refreshToken = Secrets.token(96);
        Grant grant = new Grant(UUID.randomUUID().toString(), user.sub(), clock.instant(), false);
        String print = Secrets.print(refreshToken);
        byRefreshToken.put(print, grant);
        printByOriginJti.put(grant.originJti(), print);
        return new Granted(grant, refreshToken);
    }

    Optional<Grant> byRefreshToken(String refreshToken) {
        return byRefreshToken.get(Secrets.print(refreshToken));
    }

    Optional<Grant> byOriginJti(String originJti) {
        return Optional.ofNullable(printByOriginJti.get(originJti)).flatMap(byRefreshToken::get);
    }

    void revoke(Grant grant) {
        Optional.ofNullable(printByOriginJti.get(grant.originJti()))
                .ifPresent(print -> byRefreshToken.update(print, Grant::asRevoked));
    }

    void revokeAllOf(String sub) {
        byRefreshToken.values().stream()
                .filter(grant -> grant.sub().equals(sub))
                .forEach(this::revoke);
    }

    private void forget() {
        // An hour more than the refresh token lives: as long as its last access token.
        Instant before = clock.instant().minus(Grant.VALIDITY).minus(Tokens.VALIDITY);
        for (String print : byRefreshToken.keysWhile(grant -> grant.signedInAt().isBefore(before))) {
            byRefreshToken.remove(print).ifPresent(grant -> printByOriginJti.remove(grant.originJti()));
        }
    }

    @Override
    public void close() {
        byRefreshToken.close();
    }
}
