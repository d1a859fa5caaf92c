package org.krug.kernel;

import java.util.function.Function;

/** Keeps an answer without personal data as it is. */
record JsonAnswering<D, T>(JsonText json, Class<T> type, Function<D, T> view, Blanks<T> blanks, boolean secret)
        implements Answering<D, T> {
    @Override
    public Told<T> tell(D done) {
        T answer = view.apply(done);
        return new Told<>(
                () -> Outcome.done(answer), () -> json.write(blanks.strip().apply(answer)));
    }

    @Override
    public Outcome<T> again(String kept) {
        return Outcome.done(blanks.fill().apply(json.read(kept, type)));
    }
}
