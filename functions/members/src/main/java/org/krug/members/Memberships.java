package org.krug.members;

import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Caller;
import org.krug.kernel.Lookup;
import org.krug.kernel.Outcome;

/** Who may do what: the permissions every feature asks for, read from the members table, never from a token. */
public interface Memberships {

    /** The caller's membership; refused for nobody in particular and for people outside the club. */
    Outcome<Membership> member(Caller caller, ClubId club);

    /** Who the caller is in the club, whatever they may do there; remembered, for it never changes. Refused as {@link #member}. */
    Outcome<MemberId> identify(Caller caller, ClubId club);

    /** What somebody who was identified may do, to be read together with other things. */
    Lookup<Outcome<Membership>> of(ClubId club, MemberId member);

    /** The same for organisers and owners only. */
    Outcome<Membership> organiser(Caller caller, ClubId club);

    /** The same for owners only. */
    Outcome<Membership> owner(Caller caller, ClubId club);

    /** The same for an event's stewards, organisers and owners only. */
    Outcome<Membership> steward(Caller caller, ClubId club, EventId event);

    /** The same for a member who showed before who they are, as on a WebSocket. */
    Outcome<Membership> steward(MemberId member, ClubId club, EventId event);
}
