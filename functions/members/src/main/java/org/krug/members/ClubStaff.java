package org.krug.members;

import jakarta.inject.Singleton;
import java.util.List;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;

/** Who works at an event, read from the store. */
@Singleton
final class ClubStaff implements Staff {
    private final MemberStore store;

    ClubStaff(MemberStore store) {
        this.store = store;
    }

    @Override
    public List<Member> stewards(ClubId club, EventId event) {
        return store.withRoles(club, event).stream()
                .filter(profile -> profile.membership().stewards(event))
                .map(Profile::member)
                .toList();
    }
}
