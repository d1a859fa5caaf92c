package org.krug.members;

import org.krug.contract.ClubId;
import org.krug.contract.Language;

/** The tenant: members, events and settings of its own. */
public record Club(ClubId id, String name, Language language) {}
