package org.krug.members;

import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** Which members the people are who sign in. */
interface PersonStore {

    /** Who a signed-in person is in a club. */
    sealed interface Binding {
        record Bound(MemberId member) implements Binding {}

        /** Known, but not in this club. */
        record Elsewhere() implements Binding {}

        /** Never finished a sign-in. */
        record Unknown() implements Binding {}
    }

    Binding binding(String subject, ClubId club);

    /** The person's member in each club; absent for somebody who never finished a sign-in. */
    Optional<Map<ClubId, MemberId>> clubsOf(String subject);

    /**
     * Binds the person to every member with this address, and remembers that their sign-in was finished. A member who is bound to another
     * person stays theirs: an address may change hands.
     */
    void bind(String subject, String email);
}
