package org.krug.members;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.kernel.Caller;
import org.krug.kernel.Lookup;
import org.krug.kernel.Lookups;
import org.krug.kernel.Outcome;

/**
 * Permissions as the members table says. Who a person is in a club never changes and is remembered; roles are read at each call, so that one
 * taken away is gone at once.
 */
@Singleton
final class ClubMemberships implements Memberships {
    private static final int MOST_REMEMBERED = 20_000;

    private final PersonStore people;
    private final MemberStore members;
    private final Lookups lookups;
    private final Map<InClub, MemberId> remembered = new ConcurrentHashMap<>();

    private record InClub(String subject, ClubId club) {}

    ClubMemberships(PersonStore people, MemberStore members, Lookups lookups) {
        this.people = people;
        this.members = members;
        this.lookups = lookups;
    }

    @Override
    public Outcome<Membership> member(Caller caller, ClubId club) {
        return identify(caller, club).then(member -> lookups.read(of(club, member)));
    }

    @Override
    public Outcome<MemberId> identify(Caller caller, ClubId club) {
        return caller.signedIn().then(subject -> who(new InClub(subject, club)));
    }

    @Override
    public Lookup<Outcome<Membership>> of(ClubId club, MemberId member) {
        return members.lookup(club, member)
                .map(found -> found.map(Profile::membership)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(ProblemType.NOT_A_MEMBER)));
    }

    @Override
    public Outcome<Membership> organiser(Caller caller, ClubId club) {
        return allowed(caller, club, Membership::organises);
    }

    @Override
    public Outcome<Membership> owner(Caller caller, ClubId club) {
        return allowed(caller, club, Membership::owns);
    }

    @Override
    public Outcome<Membership> steward(Caller caller, ClubId club, EventId event) {
        return allowed(caller, club, membership -> membership.stewards(event));
    }

    @Override
    public Outcome<Membership> steward(MemberId member, ClubId club, EventId event) {
        return lookups.read(of(club, member)).then(membership -> allowed(membership, known -> known.stewards(event)));
    }

    private Outcome<Membership> allowed(Caller caller, ClubId club, Predicate<Membership> may) {
        return member(caller, club).then(membership -> allowed(membership, may));
    }

    private static Outcome<Membership> allowed(Membership membership, Predicate<Membership> may) {
        return may.test(membership) ? Outcome.done(membership) : Outcome.refused(ProblemType.NOT_ALLOWED);
    }

    private Outcome<MemberId> who(InClub asked) {
        MemberId known = remembered.get(asked);
        if (known != null) {
            return Outcome.done(known);
        }
        return switch (people.binding(asked.subject(), asked.club())) {
            case PersonStore.Binding.Bound(MemberId member) -> {
                if (remembered.size() >= MOST_REMEMBERED) {
                    remembered.clear(); // Rare and harmless: everybody is looked up once more.
                }
                remembered.put(asked, member);
                yield Outcome.done(member);
            }
            case PersonStore.Binding.Elsewhere() -> Outcome.refused(ProblemType.NOT_A_MEMBER);
            case PersonStore.Binding.Unknown() -> Outcome.refused(ProblemType.NOT_BOUND);
        };
    }
}
