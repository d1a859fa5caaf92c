package org.krug.notify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.krug.contract.ClubId;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import org.krug.members.Club;
import org.krug.members.Member;
import org.krug.members.Members;

/** The members of a club, in memory. */
record People(Map<MemberId, Member> people) implements Members {
    private static final int PAGE = 100;

    @Override
    public Optional<Club> club(ClubId club) {
        return Optional.of(new Club(club, "Цифровые лидеры", Language.RU));
    }

    @Override
    public Optional<Member> find(ClubId club, MemberId member) {
        return Optional.ofNullable(people.get(member))
                .filter(found -> found.club().equals(club));
    }

    @Override
    public Lookup<Optional<Member>> lookup(ClubId club, MemberId member) {
        return Lookup.known(find(club, member));
    }

    @Override
    public Map<MemberId, Member> findAll(ClubId club, Collection<MemberId> members) {
        Map<MemberId, Member> found = new HashMap<>(people);
        found.keySet().retainAll(members);
        return found;
    }

    @Override
    public List<Member> search(ClubId club, String name, int most) {
        throw new AssertionError("nobody searches here");
    }

    @Override
    public void forEachPage(ClubId club, Consumer<List<Member>> page) {
        List<Member> all = List.copyOf(people.values());
        for (int from = 0; from < all.size(); from += PAGE) {
            page.accept(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
    }
}
