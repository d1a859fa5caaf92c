package org.krug.privacy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.privacy.Erased;
import org.krug.kernel.Outcome;
import org.krug.kernel.PersonalData;
import org.krug.members.Departures;
import org.krug.members.Identities;

/**
 * Erases people. The member is hidden first and removed last; in between every feature forgets. Whatever cuts it off in the middle, asking again
 * goes through all of it once more and ends it.
 */
@Singleton
final class Erasing {
    private final List<PersonalData> features;
    private final Departures departures;
    private final Identities identities;

    Erasing(List<PersonalData> features, Departures departures, Identities identities) {
        this.features = features;
        this.departures = departures;
        this.identities = identities;
    }

    /** Everything, in all clubs, and the account. Nothing is erased while the person is the only owner of one of the clubs. */
    Outcome<Erased> everywhere(String subject, Instant now) {
        Map<ClubId, MemberId> clubs = identities.of(subject);
        for (Map.Entry<ClubId, MemberId> in : clubs.entrySet()) {
            if (departures.isOnlyOwner(in.getKey(), in.getValue())) {
                return Outcome.refused(ProblemType.LAST_OWNER);
            }
        }
        for (Map.Entry<ClubId, MemberId> in : clubs.entrySet()) {
            if (from(in.getKey(), in.getValue(), now) instanceof Outcome.Refused<Erased>(var refusal)) {
                return Outcome.refused(refusal);
            }
        }
        departures.closeAccount(subject);
        return Outcome.done(new Erased(true));
    }

    /** Everything that one club holds; the account with it if this was the person's last club. */
    Outcome<Erased> from(ClubId club, MemberId member, Instant now) {
        return departures.begin(club, member, now).map(begun -> {
            if (!begun.over()) {
                features.forEach(feature -> feature.forget(begun.person(), now));
            }
            departures.end(begun, now);
            return new Erased(false);
        });
    }
}
