package org.krug.notify;

import java.util.Collection;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.kernel.Once;

/** What people have chosen. */
interface ChoiceStore {

    Optional<Choices> find(MemberId member);

    /** Read with every letter, so in one request. */
    Reach reach(MemberId member);

    /** For all of one person's memberships together. Mail that was stopped goes out again. */
    void put(Collection<MemberId> members, Choices choices);

    /** One kind is not mailed any more in one club. */
    void turnOff(OffToken off, Once<OffToken> once);

    /** Stops mail to the notice's member and puts the notice into the inbox; false when it was stopped already. */
    boolean stopMail(Notice notice);

    void forget(MemberId member);
}
