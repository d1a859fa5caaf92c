package org.krug.members;

/** What a member may do in the whole club. Stewards and sponsors have their role for one event each: see {@link Membership}. */
public enum Role {
    OWNER,
    ORGANISER,
    MEMBER
}
