package org.krug.members;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;

/** The members of clubs, read from the store. */
@Singleton
final class ClubMembers implements Members {
    private static final int PAGE = 100;

    private final MemberStore store;

    ClubMembers(MemberStore store) {
        this.store = store;
    }

    @Override
    public Optional<Club> club(ClubId club) {
        return store.club(club);
    }

    @Override
    public Optional<Member> find(ClubId club, MemberId member) {
        return store.find(club, member).map(Profile::member);
    }

    @Override
    public Lookup<Optional<Member>> lookup(ClubId club, MemberId member) {
        return store.lookup(club, member).map(found -> found.map(Profile::member));
    }

    @Override
    public Map<MemberId, Member> findAll(ClubId club, Collection<MemberId> members) {
        return store.findAll(club, members).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().member()));
    }

    @Override
    public List<Member> search(ClubId club, String name, int most) {
        List<MemberId> found =
                store.named(club, Names.folded(name), Optional.empty(), most).elements();
        Map<MemberId, Member> members = findAll(club, found);
        return found.stream()
                .flatMap(id -> Optional.ofNullable(members.get(id)).stream())
                .toList();
    }

    @Override
    public void forEachPage(ClubId club, Consumer<List<Member>> page) {
        Optional<String> after = Optional.empty();
        do {
            Page<Profile> profiles = store.page(club, after, PAGE);
            if (!profiles.elements().isEmpty()) {
                page.accept(profiles.map(Profile::member).elements());
            }
            after = profiles.next();
        } while (after.isPresent());
    }
}
