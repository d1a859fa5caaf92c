package org.krug.members;

import jakarta.inject.Singleton;
import java.util.Map;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** Identities as the members table has them. */
@Singleton
final class StoredIdentities implements Identities {
    private final PersonStore people;

    StoredIdentities(PersonStore people) {
        this.people = people;
    }

    @Override
    public Map<ClubId, MemberId> of(String subject) {
        return people.clubsOf(subject).orElse(Map.of());
    }
}
