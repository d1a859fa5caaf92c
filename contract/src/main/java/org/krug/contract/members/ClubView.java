package org.krug.contract.members;

import org.krug.contract.Language;

/** A club as its members see it. */
public record ClubView(String clubId, String name, Language language) {}
