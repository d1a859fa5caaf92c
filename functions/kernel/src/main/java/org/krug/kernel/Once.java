package org.krug.kernel;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Keeps the answer to a request in the very transaction of its effect, so that the effect comes once and the same answer can be told again.
 * Domain code passes it on to its store, which hands it to {@link Transactions} together with what is being done.
 *
 * @param <D> what the domain says was done
 */
public abstract class Once<D> {
    Once() {}

    /** Keeps nothing: for requests without a key, and for what nobody asked for. */
    public static <D> Once<D> unkept() {
        return new Once<>() {
            @Override
            Optional<TransactWriteItem> record(D done) {
                return Optional.empty();
            }

            @Override
            void committed() {
                // Nothing was kept.
            }
        };
    }

    /** The same for code that knows only a part of what was done. */
    public <E> Once<E> from(Function<? super E, ? extends D> whole) {
        Once<D> outer = this;
        return new Once<>() {
            @Override
            Optional<TransactWriteItem> record(E done) {
                return outer.record(whole.apply(done));
            }

            @Override
            void committed() {
                outer.committed();
            }
        };
    }

    /** What is written along with the effect, on the condition that the request was not answered before. */
    abstract Optional<TransactWriteItem> record(D done);

    /** The effect is written, and the answer with it. */
    abstract void committed();
}
