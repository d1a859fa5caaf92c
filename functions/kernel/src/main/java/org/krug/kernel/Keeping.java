package org.krug.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps the answer to one request that came with a key. */
final class Keeping<D, T> extends Once<D> {
    private final RequestItem item;
    private final Answering<D, T> answering;
    private Optional<Supplier<Outcome<T>>> tried = Optional.empty();
    private boolean committed;

    Keeping(RequestItem item, Answering<D, T> answering) {
        this.item = item;
        this.answering = answering;
    }

    @Override
    Optional<TransactWriteItem> record(D done) {
        Told<T> told = answering.tell(done);
        tried = Optional.of(told.answer());
        return Optional.of(item.answered(told.kept().get(), answering.secret()));
    }

    @Override
    void committed() {
        committed = true;
    }

    /** The answer that was kept with the effect, absent when nothing was written. */
    Optional<Outcome<T>> answer() {
        return committed ? tried.map(Supplier::get) : Optional.empty();
    }
}
