package org.krug.contract.mentoring;

import java.util.List;

/** A club's rounds of mentoring, the newest first. */
public record MentorRoundList(List<MentorRoundView> rounds) {}
