package org.krug.kernel;

import java.util.function.Function;
import org.krug.contract.ProblemType;

/** What came of a request: it was done, or it was refused for a reason. Both are expected. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(ProblemType type) {
        return new Refused<>(Refusal.of(type));
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> to) {
        return then(value -> done(to.apply(value)));
    }

    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /**
     * The value, at the edge where a controller answers.
     *
     * @throws RefusedException with the reason, which the one mapper turns into a problem
     */
    default T orRefuse() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }
}
