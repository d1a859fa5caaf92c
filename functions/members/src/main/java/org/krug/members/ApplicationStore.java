package org.krug.members;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.PartMark;

/** The applications of clubs. */
interface ApplicationStore {

    /**
     * Keeps a new application unless there is one with its address: then that one is answered.
     *
     * @param mark of the request: an application that the same request kept counts as new
     */
    Optional<Application> keepFirst(ClubId club, Application application, Optional<PartMark> mark);

    /**
     * What a club knows of addresses.
     *
     * @param approvedBySame those whom the same request approved before
     */
    record Known(Map<String, Application> applications, Map<String, MemberId> members, Set<String> approvedBySame) {}

    Known known(ClubId club, Collection<String> emails, Optional<PartMark> mark);

    /**
     * Applications by address.
     *
     * @param approved which ones; absent for all
     */
    Page<Application> page(ClubId club, Optional<Boolean> approved, Optional<String> after, int most);

    /** Makes a member of who applied, both or nothing; answers false when they are a member already, but not by the same request. */
    boolean admit(Application application, Member member, Optional<PartMark> mark);

    /** Closes the application of somebody who became a member in another way. */
    void close(ClubId club, String email, MemberId member);
}
