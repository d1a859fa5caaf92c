package org.krug.app.screens;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A screen's state and how it changes.
 *
 * @param <S> an immutable state
 */
public abstract class Screen<S> {
    private final Threads threads;
    private final List<Consumer<S>> listeners = new CopyOnWriteArrayList<>();
    private volatile S state;

    protected Screen(Threads threads, S first) {
        this.threads = threads;
        this.state = first;
    }

    public final S state() {
        return state;
    }

    /**
     * Hears of each new state, on the UI thread.
     *
     * @return ends it
     */
    public final Runnable onChange(Consumer<S> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The only way a state changes: step by step, on the UI thread. */
    protected final void change(UnaryOperator<S> step) {
        threads.ui().execute(() -> {
            S next = step.apply(state);
            if (!next.equals(state)) {
                state = next;
                listeners.forEach(listener -> listener.accept(next));
            }
        });
    }

    /** Does what may take time. */
    protected final void work(Runnable task) {
        threads.work().execute(task);
    }
}
