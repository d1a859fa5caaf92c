package org.krug.contract.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;

/**
 * A club's text of consent, and how the caller stands to it.
 *
 * @param version counts the club's texts, 0 for the one that every club begins with
 * @param language of the text: the caller's, or the other where there is none
 * @param agreedVersion which text the caller agreed to, missing where to none
 * @param since when the caller agreed or withdrew
 * @param follows what the caller's choice means, and what they can do next
 */
public record ConsentView(
        int version,
        Language language,
        String text,
        ConsentState state,
        @Nullable Integer agreedVersion,
        @Nullable Instant since,
        String follows) {}
