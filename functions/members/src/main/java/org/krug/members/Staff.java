package org.krug.members;

import java.util.List;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;

/** Who works at an event. */
public interface Staff {

    /** Its stewards, organisers among them. Reads all members of the club, a hundred at a time: not for requests that somebody waits for. */
    List<Member> stewards(ClubId club, EventId event);
}
