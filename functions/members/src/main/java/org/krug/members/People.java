package org.krug.members;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.contract.members.ConsentState;
import org.krug.kernel.Accounts;
import org.krug.kernel.Caller;
import org.krug.kernel.Outcome;

/** People who sign in, and the members they are. */
@Singleton
final class People {
    private final Accounts accounts;
    private final PersonStore people;
    private final MemberStore members;
    private final ConsentStore consents;

    People(Accounts accounts, PersonStore people, MemberStore members, ConsentStore consents) {
        this.accounts = accounts;
        this.people = people;
        this.members = members;
        this.consents = consents;
    }

    /** One of a person's clubs and who they are in it. */
    record InClub(Club club, Membership membership, ConsentState consent) {}

    /** Binds the caller to the members with their address, in all clubs. */
    Outcome<List<InClub>> finishSignIn(Caller caller) {
        return caller.signedIn()
                .then(subject -> email(caller).then(email -> {
                    people.bind(subject, email);
                    return clubs(caller);
                }));
    }

    /** The caller's address. The token alone does not tell it, so the identity provider is asked. */
    Outcome<String> email(Caller caller) {
        return caller.accessToken()
                .flatMap(accounts::emailOf)
                .map(email -> Outcome.done(email.strip().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Outcome.refused(ProblemType.NOT_SIGNED_IN));
    }

    /** The caller's clubs by name. */
    Outcome<List<InClub>> clubs(Caller caller) {
        return caller.signedIn()
                .then(subject -> people.clubsOf(subject)
                        .map(bound -> Outcome.done(inClubs(bound)))
                        .orElseGet(() -> Outcome.refused(ProblemType.NOT_BOUND)));
    }

    private List<InClub> inClubs(Map<ClubId, MemberId> bound) {
        return members.inClubs(bound).entrySet().stream()
                .map(in -> new InClub(
                        in.getKey(),
                        in.getValue().membership(),
                        Consents.state(
                                in.getValue().member().consent(),
                                consents.newest(in.getKey().id()))))
                .sorted(Comparator.comparing((InClub in) -> in.club().name())
                        .thenComparing(in -> in.club().id().toString()))
                .toList();
    }
}
