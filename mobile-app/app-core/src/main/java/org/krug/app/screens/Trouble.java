package org.krug.app.screens;

import org.krug.app.api.Answer;

/** Why something could not be heard or done, as far as the person can do something about it. */
public enum Trouble {
    NONE,
    /** No network, or no answer that is Krug's. */
    NO_ANSWER,
    /** Somebody has to sign in again. */
    SIGNED_OUT,
    /** Krug said no; the reason stands beside it. */
    REFUSED,
    /** The phone could not keep it: its storage is full or broken. */
    NOT_KEPT;

    static Trouble of(Answer<?> answer) {
        if (answer instanceof Answer.Done) {
            return NONE;
        }
        if (answer instanceof Answer.SignedOut) {
            return SIGNED_OUT;
        }
        return answer instanceof Answer.Refused ? REFUSED : NO_ANSWER;
    }
}
