package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.kernel.Once;
import org.krug.kernel.Outcome;

/** Takes admissions back: a steward's own mistakes, as long as they are fresh. */
@Singleton
final class Undoing {
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CheckinStore store;

    Undoing(CheckinStore store) {
        this.store = store;
    }

    /** The admission as it was taken back; asked again by the same steward, the same. */
    Outcome<Standing> undo(Shift steward, MemberId member, Once<Standing> once) {
        Optional<Standing> found = store.standing(steward.event().id(), member);
        if (found.isEmpty()) {
            return Outcome.refused(ProblemType.NOT_FOUND);
        }
        Standing standing = found.get();
        boolean own = standing.steward().filter(steward.person()::equals).isPresent();
        if (own && !standing.isAdmitted()) {
            return Outcome.done(standing);
        }
        if (!own || !isFresh(standing, steward.now())) {
            return Outcome.refused(ProblemType.UNDO_NOT_POSSIBLE);
        }
        Standing undone = standing.undone(steward.now());
        return store.undo(new CheckinStore.TakenBack(steward.event().id(), standing, undone, steward.person()), once)
                ? Outcome.done(undone)
                : Outcome.refused(ProblemType.CHANGED_MEANWHILE);
    }

    private static boolean isFresh(Standing standing, Instant now) {
        return !now.isAfter(standing.receivedAt().plus(FRESH));
    }
}
