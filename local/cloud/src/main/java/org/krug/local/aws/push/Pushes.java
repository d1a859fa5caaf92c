package org.krug.local.aws.push;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.krug.local.aws.store.Journal;
import org.krug.local.aws.wire.Json;
import org.krug.local.clock.LocalClock;

/** Every push that the local cloud took; none leaves the machine. */
public final class Pushes implements AutoCloseable {
    private final List<Pushed> all = new ArrayList<>();
    private final LocalClock clock;
    private final Journal journal;

    private Pushes(Path file, LocalClock clock) {
        this.clock = clock;
        this.journal = Journal.open(file, line -> all.add(Json.MAPPER.convertValue(line, Pushed.class)));
    }

    public static Pushes open(Path file, LocalClock clock) {
        return new Pushes(file, clock);
    }

    /** Takes a push in; it outlives the process on return. */
    synchronized Pushed add(PlatformEndpoint to, String payload) {
        Pushed pushed = new Pushed(
                all.size() + 1L,
                UUID.randomUUID().toString(),
                clock.instant(),
                to.arn(),
                to.platform(),
                to.token(),
                payload);
        journal.append(pushed);
        all.add(pushed);
        return pushed;
    }

    public synchronized List<Pushed> newestFirst() {
        return List.copyOf(all.reversed());
    }

    @Override
    public void close() {
        journal.close();
    }
}
