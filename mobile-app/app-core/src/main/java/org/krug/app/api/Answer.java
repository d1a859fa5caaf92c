package org.krug.app.api;

import java.util.Optional;
import java.util.function.Function;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;

/** What came of a call. */
public sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    /** Krug said no, and why. */
    record Refused<T>(Problem problem) implements Answer<T> {
        /** Whether it is this kind of problem. */
        public boolean is(ProblemType type) {
            return problem.type().equals(type.uri());
        }
    }

    /** Nobody is signed in any more. */
    record SignedOut<T>() implements Answer<T> {}

    /** No network, no answer in time, or one that is not Krug's. It is unknown whether the request was carried out; asking again is safe. */
    record Unanswered<T>() implements Answer<T> {}

    default Optional<T> done() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** Why Krug said no; empty where it did not. */
    default Optional<Problem> refused() {
        return this instanceof Refused<T> refused ? Optional.of(refused.problem()) : Optional.empty();
    }

    default <R> Answer<R> map(Function<T, R> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.value()));
        }
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.problem());
        }
        return this instanceof SignedOut<T> ? new SignedOut<>() : new Unanswered<>();
    }
}
