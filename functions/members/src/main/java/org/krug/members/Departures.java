package org.krug.members;

import java.time.Instant;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Outcome;
import org.krug.kernel.PersonalData;

/**
 * How somebody leaves for good. It begins here, other features forget the person, and it ends here: until then everything can be repeated from
 * the beginning.
 */
public interface Departures {

    /**
     * Hides the member from everybody and takes their roles away. Refused for a club's only owner, and where there never was such a member.
     * For somebody who left before it is done at once.
     *
     * @param now when it was asked for
     */
    Outcome<Begun> begin(ClubId club, MemberId member, Instant now);

    /** Whether the member is the club's only owner, who cannot leave. */
    boolean isOnlyOwner(ClubId club, MemberId member);

    /** Ends it: of the member nothing but the id remains; the account goes with the person's last club. */
    void end(Begun begun, Instant now);

    /** Closes the account of somebody who is in no club any more; nothing happens while they are in one. */
    void closeAccount(String subject);

    /**
     * A departure that was begun.
     *
     * @param person who leaves; without telling words when all was forgotten before
     * @param over whether nothing but the account may be left of the person
     */
    record Begun(PersonalData.Person person, boolean over) {}
}
