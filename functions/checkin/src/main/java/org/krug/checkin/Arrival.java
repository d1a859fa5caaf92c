package org.krug.checkin;

import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.kernel.Outcome;
import org.krug.members.Member;
import org.krug.registration.Registration;

/**
 * Somebody comes to the door, with all that is read of them at once.
 *
 * @param shift who works: the steward, or the attendee themselves
 * @param person who comes, absent when the steward shows nothing that names a member
 * @param registration of who comes, as it stood when it was read
 */
record Arrival(Shift shift, Optional<Member> person, Optional<Registration> registration) {

    /** The same at an event that takes place. */
    Outcome<Arrival> takingPlace() {
        return shift.takesPlace().map(open -> this);
    }

    /** The name of who comes, when it is the given member. */
    Optional<Member> named(MemberId member) {
        return person.filter(known -> known.id().equals(member));
    }
}
