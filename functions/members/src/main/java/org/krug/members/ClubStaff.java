package org.krug.members;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;

/** Who works at an event, read from the store. */
@Singleton
final class ClubStaff implements Staff {
    private static final int PAGE = 100;

    private final MemberStore store;

    ClubStaff(MemberStore store) {
        this.store = store;
    }

    @Override
    public List<Member> stewards(ClubId club, EventId event) {
        List<Member> stewards = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Profile> profiles = store.page(club, after, PAGE);
            profiles.elements().stream()
                    .filter(profile -> profile.membership().stewards(event))
                    .map(Profile::member)
                    .forEach(stewards::add);
            after = profiles.next();
        } while (after.isPresent());
        return stewards;
    }
}
