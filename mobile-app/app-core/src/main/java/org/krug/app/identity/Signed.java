package org.krug.app.identity;

/** What came of a step of signing in. */
public sealed interface Signed {
    /**
     * A code was mailed, if anybody has that address.
     *
     * @param session goes with the code
     */
    record CodeSent(String session) implements Signed {}

    record In(Tokens tokens) implements Signed {}

    /**
     * The code is not the one.
     *
     * @param session goes with the next try
     */
    record WrongCode(String session) implements Signed {}

    /** Waited too long, or the account was closed: begin again. */
    record Ended() implements Signed {}

    /** Tried too often: wait some minutes. */
    record TooOften() implements Signed {}

    /** No network, or something else answered; nothing has changed. */
    record Unanswered() implements Signed {}
}
