package org.krug.contract.members;

import java.time.Instant;
import java.util.List;
import org.krug.contract.Language;

/** All that a member said to a club's texts of consent, the earliest first. */
public record ConsentHistory(List<Act> acts) {

    /**
     * @param given whether they agreed; else they withdrew
     * @param version which text it was about
     * @param language in which they agreed to it
     * @param text the text itself
     */
    public record Act(boolean given, int version, Language language, Instant at, String text) {}
}
