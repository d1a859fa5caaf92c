package org.krug.contract.feedback;

import org.jspecify.annotations.Nullable;
import org.krug.contract.Require;

/**
 * An answer to the express survey.
 *
 * @param liked whether the person liked the event; required
 * @param recommend how likely they would recommend it, 0 to 10; required
 * @param comment at most 2,000 characters, may be empty
 */
public record ResponseRequest(
        @Nullable Boolean liked,
        @Nullable Integer recommend,
        @Nullable String comment) {
    public ResponseRequest {
        Require.present("liked", liked);
        Require.between("recommend", 0, Require.present("recommend", recommend), 10);
        comment = Require.optionalText("comment", comment, 2_000);
    }

    /** The same as what it is: a whole answer. */
    public Answer answer() {
        return new Answer(
                Require.present("liked", liked),
                Require.present("recommend", recommend),
                Require.present("comment", comment));
    }

    /** A checked answer. */
    public record Answer(boolean liked, int recommend, String comment) {}
}
