package org.krug.testkit;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.kernel.Deadlines;

/** Deadlines that are only written down. */
@Singleton
@Primary
public final class FakeDeadlines implements Deadlines {
    private final Map<String, Deadline> pending = new ConcurrentHashMap<>();

    @Override
    public void set(Deadline deadline) {
        pending.put(deadline.name(), deadline);
    }

    @Override
    public void drop(String name) {
        pending.remove(name);
    }

    /** What is set now and names this text, in no particular order. */
    public Collection<Deadline> pendingFor(String text) {
        return List.copyOf(pending.values()).stream()
                .filter(deadline ->
                        deadline.name().contains(text) || deadline.input().contains(text))
                .toList();
    }
}
