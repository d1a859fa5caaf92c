package org.krug.contract.members;

/** The roles a member has at one event. */
public record EventRoles(String eventId, String memberId, boolean steward, boolean sponsor) {}
