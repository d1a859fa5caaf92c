package org.krug.members;

import java.util.Locale;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;

/**
 * Where items stand in the members table.
 *
 * <pre>
 * CLUB#club         CLUB                       the club and its number of owners
 * CLUB#club         MEMBER#member              a member, their roles, their account's subject
 * CLUB#club         APPLICATION#email          an application
 * CLUB#club         CONSENT_TEXT#version       a text of consent
 * CLUB#club         CONSENT#member#number      what a member said to one
 * CLUB#club         DEPARTED#member            that this member was erased, and nothing else
 * NAMES#club        LAST#last first#member     finds a member by last name
 * NAMES#club        FIRST#first last#member    finds a member by first name
 * EMAIL#email       CLUB#club                  which member has this address in the club
 * PERSON#subject    SIGNED_IN                  the sign-in was finished at least once
 * PERSON#subject    CLUB#club                  which member the person is in the club
 * PERSON#subject    FEED                       the hash of their private feed's secret
 * FEED#hash         FEED                       whose private feed it is
 * </pre>
 */
record ItemKey(String pk, String sk) {
    static final String LAST = "LAST#";
    static final String FIRST = "FIRST#";
    static final String MEMBER = "MEMBER#";
    static final String APPLICATION = "APPLICATION#";
    static final String CLUB = "CLUB#";

    static ItemKey club(ClubId club) {
        return new ItemKey(CLUB + club, "CLUB");
    }

    static ItemKey member(ClubId club, MemberId member) {
        return new ItemKey(CLUB + club, MEMBER + member);
    }

    static ItemKey consentText(ClubId club, int version) {
        return new ItemKey(CLUB + club, "CONSENT_TEXT#" + number(version));
    }

    static String consentsOf(MemberId member) {
        return "CONSENT#" + member + "#";
    }

    static ItemKey consent(ClubId club, MemberId member, int act) {
        return new ItemKey(CLUB + club, consentsOf(member) + number(act));
    }

    /** Of one length, so that numbers sort as texts. */
    private static String number(int number) {
        return String.format(Locale.ROOT, "%08d", number);
    }

    static ItemKey departed(ClubId club, MemberId member) {
        return new ItemKey(CLUB + club, "DEPARTED#" + member);
    }

    static ItemKey application(ClubId club, String email) {
        return new ItemKey(CLUB + club, APPLICATION + email);
    }

    static ItemKey lastName(Member member) {
        return new ItemKey(names(member.club()), LAST + lastNameFirst(member) + "#" + member.id());
    }

    static ItemKey firstName(Member member) {
        return new ItemKey(names(member.club()), FIRST + Names.folded(member.name()) + "#" + member.id());
    }

    static String lastNameFirst(Member member) {
        return Names.folded(member.lastName() + " " + member.firstName());
    }

    static String names(ClubId club) {
        return "NAMES#" + club;
    }

    static ItemKey email(String email, ClubId club) {
        return new ItemKey(emails(email), CLUB + club);
    }

    static String emails(String email) {
        return "EMAIL#" + email;
    }

    static ItemKey signedIn(String subject) {
        return new ItemKey(person(subject), "SIGNED_IN");
    }

    static ItemKey reader(String subject) {
        return new ItemKey(person(subject), "FEED");
    }

    static ItemKey feed(String hash) {
        return new ItemKey("FEED#" + hash, "FEED");
    }

    static ItemKey binding(String subject, ClubId club) {
        return new ItemKey(person(subject), CLUB + club);
    }

    static String person(String subject) {
        return "PERSON#" + subject;
    }

    static ClubId clubOf(String sk) {
        return ClubId.of(sk.substring(CLUB.length()));
    }
}
