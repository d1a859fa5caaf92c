package org.krug.members;

import java.util.Map;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/** Which members the people are who sign in, for what is read without a sign-in, such as a private feed. */
public interface Identities {

    /** The members that a person is, by club; none for somebody who never finished a sign-in. */
    Map<ClubId, MemberId> of(String subject);
}
