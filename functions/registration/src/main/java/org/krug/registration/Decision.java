package org.krug.registration;

import org.krug.contract.RegistrationState;
import org.krug.kernel.Refusal;

/** What the rules say to a request. */
sealed interface Decision {

    record Refused(Refusal refusal) implements Decision {}

    /** It is granted, and nothing changes. */
    record Unchanged() implements Decision {}

    /** It is granted and changes something. */
    sealed interface Granted extends Decision {}

    /** A first registration, or one that starts anew. */
    record Asks() implements Granted {}

    /** A seat where one is free and nobody waits, else the last place in line. */
    record TakesSeat(RegistrationState as) implements Granted {}

    /** Keeps the seat it holds, in another state. */
    record KeepsSeat(RegistrationState as) implements Granted {}

    /** Cancelled; what becomes free depends on the state before. */
    record Cancels() implements Granted {}
}
