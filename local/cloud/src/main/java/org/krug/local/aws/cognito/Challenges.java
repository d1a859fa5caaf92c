package org.krug.local.aws.cognito;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.krug.local.aws.store.DurableMap;
import org.krug.local.clock.LocalClock;

/** The sign-ins under way. Sessions and codes are kept as prints only. */
final class Challenges implements AutoCloseable {
    /** How long codes count towards the limit, and how long ended sessions are told from invented ones. */
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    /** Codes for one person in that time; known and unknown people alike. */
    static final int MOST_CODES = 20;

    private final DurableMap<Challenge> bySession;
    private final LocalClock clock;

    /** A started challenge; the only time that its secrets are in the open. */
    record Started(String session, String code) {}

    /** What an answer to a challenge came to. */
    enum Verdict {
        RIGHT,
        WRONG_CODE,
        NO_SESSION,
        EXPIRED,
        USED
    }

    Challenges(Path file, LocalClock clock) {
        this.bySession = DurableMap.open(file, Challenge.class);
        this.clock = clock;
    }

    /** A session in which the person chooses how to sign in. */
    synchronized String choose(String username) {
        forget();
        String session = Secrets.token(64);
        bySession.put(Secrets.print(session), new Challenge(Users.key(username), "", clock.instant(), 0, false));
        return session;
    }

    /** A session with a new code, or nothing when too many were asked for. */
    synchronized Optional<Started> start(String username) {
        forget();
        String person = Users.key(username);
        long recent = bySession.values().stream()
                .filter(challenge ->
                        !challenge.choosing() && challenge.username().equals(person))
                .count();
        if (recent >= MOST_CODES) {
            return Optional.empty();
        }
        Started started = new Started(Secrets.token(64), Secrets.code());
        bySession.put(
                Secrets.print(started.session()),
                new Challenge(person, codePrint(started.session(), started.code()), clock.instant(), 0, false));
        return Optional.of(started);
    }

    /** Judges the choice of how to sign in; a right one uses the session up. */
    Verdict chosen(String session, String username) {
        return judge(session, username, "");
    }

    /** Judges a code; a right one uses the session up, so it works once even when it comes twice at the same moment. */
    Verdict answer(String session, String username, String code) {
        return judge(session, username, codePrint(session, code));
    }

    private Verdict judge(String session, String username, String print) {
        AtomicReference<Verdict> verdict = new AtomicReference<>(Verdict.NO_SESSION);
        Instant now = clock.instant();
        bySession.update(Secrets.print(session), challenge -> {
            verdict.set(verdict(challenge, Users.key(username), print, now));
            return switch (verdict.get()) {
                case RIGHT -> challenge.asUsed();
                case WRONG_CODE -> challenge.withWrongTry();
                case NO_SESSION, EXPIRED, USED -> challenge;
            };
        });
        return verdict.get();
    }

    private static Verdict verdict(Challenge challenge, String username, String print, Instant now) {
        boolean otherStep = challenge.choosing() != print.isEmpty();
        if (!challenge.username().equals(username) || otherStep || challenge.wrongTries() >= Challenge.MOST_TRIES) {
            return Verdict.NO_SESSION;
        }
        if (challenge.used()) {
            return Verdict.USED;
        }
        if (challenge.expired(now)) {
            return Verdict.EXPIRED;
        }
        return challenge.codePrint().equals(print) ? Verdict.RIGHT : Verdict.WRONG_CODE;
    }

    private static String codePrint(String session, String code) {
        return Secrets.print(session + ":" + code);
    }

    private void forget() {
        Instant before = clock.instant().minus(REMEMBERED);
        // The oldest stand first, so this looks at little more than what it removes.
        for (String session :
                bySession.keysWhile(challenge -> challenge.started().isBefore(before))) {
            bySession.remove(session);
        }
    }

    @Override
    public void close() {
        bySession.close();
    }
}
