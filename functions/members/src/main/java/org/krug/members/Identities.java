package org.krug.members;

import java.util.Map;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** Which members the people are who sign in. */
public interface Identities {

    /** The members that a person is, by club; none for somebody who never finished a sign-in. */
    Map<ClubId, MemberId> of(String subject);

    /** The same for the person whose private feed a secret opens, absent when it opens none. */
    Optional<Map<ClubId, MemberId>> ofFeed(String secret);
}
