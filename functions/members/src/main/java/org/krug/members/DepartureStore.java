package org.krug.members;

import java.time.Instant;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** Members who leave, seen until their last item is gone. */
interface DepartureStore {

    /**
     * A member, leaving or not.
     *
     * @param subject the account's, absent for somebody who never signed in
     */
    record Leaver(Profile profile, Optional<String> subject, boolean leaving) {}

    /** An account by what it is known under. */
    record Account(Optional<String> subject, Optional<String> email) {
        /** What the identity provider finds it by. */
        Optional<String> name() {
            return subject.or(() -> email);
        }
    }

    Optional<Leaver> find(ClubId club, MemberId member);

    /** How many owners the club has. */
    int owners(ClubId club);

    enum Begun {
        BEGUN,
        LAST_OWNER,
        /** Somebody changed the member meanwhile. */
        CHANGED_MEANWHILE
    }

    Begun begin(Leaver leaver, Instant now);

    /** Deletes all that was kept beside the member's own item. */
    void clear(Leaver leaver);

    /** Deletes the member's own item and binding; what remains is that there was such an id, and the account while it may have to be closed. */
    void end(Leaver leaver, Instant now);

    /** The account of somebody who has left that was not seen to yet; absent for somebody who has not left. */
    Optional<Account> departed(ClubId club, MemberId member);

    /** The account was seen to. */
    void accountSettled(ClubId club, MemberId member);

    /** Whether the account belongs to a member of any club. */
    boolean inAnyClub(Account account);

    /** Deletes what is known of somebody who signs in and is in no club. */
    void forgetReader(String subject);
}
