package org.krug.members;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** The applications of clubs. */
interface ApplicationStore {

    /** Keeps a new application unless there is one with its address: then that one is answered. */
    Optional<Application> keepFirst(ClubId club, Application application);

    /** What a club knows of addresses. */
    record Known(Map<String, Application> applications, Map<String, MemberId> members) {}

    Known known(ClubId club, Collection<String> emails);

    /**
     * Applications by address.
     *
     * @param approved which ones; absent for all
     */
    Page<Application> page(ClubId club, Optional<Boolean> approved, Optional<String> after, int most);

    /** Makes a member of who applied, both or nothing; answers false when they are a member already. */
    boolean admit(Application application, Member member);

    /** Closes the application of somebody who became a member in another way. */
    void close(ClubId club, String email, MemberId member);
}
