package org.krug.contract.events;

import org.jspecify.annotations.Nullable;
import org.krug.contract.InvalidInput;
import org.krug.contract.Require;

/**
 * What an organiser writes to an event's people. Plain text: whatever looks like markup arrives as it was written.
 *
 * @param subject one line, at most 120 characters; required
 * @param text at most 2,000 characters; required
 * @param audience required
 */
public record WriteMessage(String subject, String text, MessageAudience audience) {
    /** The longest subject. */
    public static final int LONGEST_SUBJECT = 120;

    /** The longest text. */
    public static final int LONGEST_TEXT = 2_000;

    public WriteMessage(@Nullable String subject, @Nullable String text, @Nullable MessageAudience audience) {
        this.subject = Require.line("subject", subject, LONGEST_SUBJECT);
        this.text = Require.optionalText("text", text, LONGEST_TEXT);
        if (this.text.isBlank()) {
            throw new InvalidInput("text", InvalidInput.Rule.REQUIRED);
        }
        this.audience = Require.present("audience", audience);
    }
}
