package org.krug.notify;

import java.util.Collection;
import java.util.Optional;
import org.krug.contract.MemberId;

/** What people have chosen. */
interface ChoiceStore {

    Optional<Choices> find(MemberId member);

    /** For all of one person's memberships together. */
    void put(Collection<MemberId> members, Choices choices);

    void forget(MemberId member);
}
