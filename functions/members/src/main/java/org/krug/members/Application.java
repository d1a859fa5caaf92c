package org.krug.members;

import java.util.Optional;
import org.krug.contract.MemberId;

/**
 * A person's request to become a member.
 *
 * @param email in lower case; a club has one application for each address
 * @param disclosed whether others may see the workplace
 * @param member who the person became, absent while the application is open
 */
record Application(
        String email,
        String firstName,
        String lastName,
        String function,
        String industry,
        String city,
        Member.Workplace workplace,
        boolean disclosed,
        Optional<MemberId> member) {

    /** Whether both say the same, whatever became of them. */
    boolean saysTheSameAs(Application other) {
        return asked().equals(other.asked());
    }

    private Application asked() {
        return new Application(
                email, firstName, lastName, function, industry, city, workplace, disclosed, Optional.empty());
    }

    /** The member whom an approval makes of it. */
    Member asMember(MemberId id, Club club) {
        return new Member(
                id,
                club.id(),
                firstName,
                lastName,
                email,
                club.language(),
                function,
                industry,
                city,
                workplace,
                Visibility.AT_FIRST.withWorkplace(disclosed),
                Consent.NONE);
    }
}
