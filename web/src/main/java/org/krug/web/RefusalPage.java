package org.krug.web;

import org.krug.contract.Language;
import org.krug.contract.Problem;

/** The page that says why something was not done and what to do now. */
public final class RefusalPage {
    private RefusalPage() {}

    /** The whole document; {@link Page#headers} go with it. */
    public static String html(Problem problem, Language language) {
        return Page.in(language, problem.title())
                .notice(Tone.WARN, problem.detail())
                .paragraph(problem.next())
                .html();
    }
}
