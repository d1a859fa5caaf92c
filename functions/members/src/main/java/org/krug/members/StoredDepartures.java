package org.krug.members;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.ProblemType;
import org.krug.kernel.Accounts;
import org.krug.kernel.Outcome;
import org.krug.kernel.PersonalData;

/** Departures over the store and the identity provider. */
@Singleton
final class StoredDepartures implements Departures {
    private static final int TRIES = 5;
    /** Shorter names stand in too many texts that are about something else. */
    private static final int SHORTEST_TELLING = 3;

    private final DepartureStore store;
    private final FeedStore feeds;
    private final Accounts accounts;

    StoredDepartures(DepartureStore store, FeedStore feeds, Accounts accounts) {
        this.store = store;
        this.feeds = feeds;
        this.accounts = accounts;
    }

    @Override
    public Outcome<Begun> begin(ClubId club, MemberId member, Instant now) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<DepartureStore.Leaver> leaver = store.find(club, member);
            if (leaver.isEmpty()) {
                return store.departed(club, member)
                        .map(gone -> Outcome.done(new Begun(new PersonalData.Person(club, member, Set.of()), true)))
                        .orElseGet(() -> Outcome.refused(ProblemType.NOT_FOUND));
            }
            if (leaver.get().leaving()) {
                return Outcome.done(new Begun(person(leaver.get().profile().member()), false));
            }
            if (store.begin(leaver.get(), now) == DepartureStore.Begun.LAST_OWNER) {
                return Outcome.refused(ProblemType.LAST_OWNER);
            }
            // Read again: what there is to delete must be what it was when nobody could change it any more.
        }
        return Outcome.refused(ProblemType.BUSY);
    }

    @Override
    public boolean isOnlyOwner(ClubId club, MemberId member) {
        return store.find(club, member)
                        .filter(leaver -> leaver.profile().membership().owns())
                        .isPresent()
                && store.owners(club) == 1;
    }

    private static PersonalData.Person person(Member member) {
        Set<String> words = new HashSet<>();
        for (String word : new String[] {member.email(), member.lastName(), member.name()}) {
            if (word.length() >= SHORTEST_TELLING) {
                words.add(word);
            }
        }
        return new PersonalData.Person(member.club(), member.id(), words);
    }

    @Override
    public void end(Begun begun, Instant now) {
        ClubId club = begun.person().club();
        MemberId member = begun.person().member();
        store.find(club, member).filter(DepartureStore.Leaver::leaving).ifPresent(leaver -> {
            store.clear(leaver);
            store.end(leaver, now);
        });
        store.departed(club, member).ifPresent(account -> {
            close(account);
            store.accountSettled(club, member);
        });
    }

    @Override
    public void closeAccount(String subject) {
        close(new DepartureStore.Account(Optional.of(subject), Optional.empty()));
    }

    /** Asked after the person has left the club: of two clubs that are left at the same moment, the later sees that there is none. */
    private void close(DepartureStore.Account account) {
        if (account.name().isEmpty() || store.inAnyClub(account)) {
            return;
        }
        account.subject().ifPresent(subject -> {
            feeds.end(subject);
            store.forgetReader(subject);
        });
        accounts.close(account.name().get());
    }
}
