package org.krug.notify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person wants to be told things.
 *
 * @param notMailed kinds that are not mailed, of those that may be turned off
 * @param push whether anything is pushed
 * @param mailStopped whether mail came back, so that none is sent until they choose anew
 */
record Choices(Set<Kind> notMailed, boolean push, Optional<QuietHours> quiet, boolean mailStopped) {
    /** Of somebody who has chosen nothing. */
    static final Choices NONE = new Choices(Set.of(), true, Optional.empty(), false);

    boolean mails(Kind kind) {
        return kind.isLetter() && !mailStopped && !(kind.mayBeTurnedOff() && notMailed.contains(kind));
    }

    /** Whether a notice is pushed: not in quiet hours, unless it is an offer that would be over when they end. */
    boolean pushes(Notice notice) {
        if (!push || !notice.kind().isPushed()) {
            return false;
        }
        Optional<Instant> quietUntil = quiet.flatMap(hours -> hours.endsAt(notice.at()));
        return quietUntil.isEmpty()
                || notice.kind() == Kind.OFFER
                        && notice.facts().get("until") instanceof Instant until
                        && until.isBefore(quietUntil.get());
    }

    /** Of one person in several clubs: what is off in one of them shows as off. */
    Choices and(Choices other) {
        Set<Kind> both =
                Stream.concat(notMailed.stream(), other.notMailed.stream()).collect(Collectors.toUnmodifiableSet());
        return new Choices(both, push && other.push, quiet.or(other::quiet), mailStopped || other.mailStopped);
    }
}
