package org.krug.members;

import java.util.List;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;

/** Who works at an event. */
public interface Staff {

    /**
     * Its stewards, organisers among them. DynamoDB reads all members of the club for it, a megabyte at a time, and hands over these alone: not for
     * requests that somebody waits for.
     */
    List<Member> stewards(ClubId club, EventId event);
}
