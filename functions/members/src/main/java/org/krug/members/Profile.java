package org.krug.members;

/** A member and what they may do. */
record Profile(Member member, Membership membership) {}
