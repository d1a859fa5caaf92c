package org.krug.members;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** Identities as the members table has them. */
@Singleton
final class StoredIdentities implements Identities {
    private final PersonStore people;
    private final Feeds feeds;

    StoredIdentities(PersonStore people, Feeds feeds) {
        this.people = people;
        this.feeds = feeds;
    }

    @Override
    public Map<ClubId, MemberId> of(String subject) {
        return people.clubsOf(subject).orElse(Map.of());
    }

    @Override
    public Optional<Map<ClubId, MemberId>> ofFeed(String secret) {
        return feeds.subject(secret).map(this::of);
    }
}
