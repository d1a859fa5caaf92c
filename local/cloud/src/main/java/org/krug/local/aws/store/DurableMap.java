package org.krug.local.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.krug.local.aws.wire.Json;

/**
 * A map in memory, in the order of first insertion, whose every change is in a {@link Journal} before the call returns. Each method is
 * atomic.
 *
 * @param <V> a record that {@link Json#MAPPER} writes and reads
 */
public final class DurableMap<V> implements AutoCloseable {
    /** Lines that changed nothing in the end, before the journal is written anew. */
    private static final int DEAD_LINES_KEPT = 1_000;

    private final Map<String, V> live = new LinkedHashMap<>();
    private final Class<V> type;
    private final Journal journal;
    private int lines;

    private record Line(String key, @Nullable Object value) {}

    private DurableMap(Path file, Class<V> type) {
        this.type = type;
        this.journal = Journal.open(file, this::replay);
        compact(0);
    }

    /** Opens the map kept in a file, empty when there is none. */
    public static <V> DurableMap<V> open(Path file, Class<V> type) {
        return new DurableMap<>(file, type);
    }

    private void replay(JsonNode line) {
        lines++;
        String key = line.path("key").asText();
        JsonNode value = line.path("value");
        if (value.isObject()) {
            live.put(key, Json.MAPPER.convertValue(value, type));
        } else {
            live.remove(key);
        }
    }

    public synchronized Optional<V> get(String key) {
        return Optional.ofNullable(live.get(key));
    }

    public synchronized List<V> values() {
        return List.copyOf(live.values());
    }

    /** The keys of the oldest entries, up to the first that is not as asked. */
    public synchronized List<String> keysWhile(Predicate<V> asked) {
        return live.entrySet().stream()
                .takeWhile(entry -> asked.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public synchronized void put(String key, V value) {
        write(key, value);
        live.put(key, value);
        compact(DEAD_LINES_KEPT);
    }

    /** Whether the key was free and the value is now there. */
    public synchronized boolean putIfAbsent(String key, V value) {
        if (live.containsKey(key)) {
            return false;
        }
        put(key, value);
        return true;
    }

    /** Changes the value of a key that is there. Returns the new value. */
    public synchronized Optional<V> update(String key, UnaryOperator<V> change) {
        return get(key).map(old -> {
            V changed = change.apply(old);
            if (!changed.equals(old)) {
                put(key, changed);
            }
            return changed;
        });
    }

    /** Removes a key when its value is as wanted. Returns what was removed. */
    public synchronized Optional<V> remove(String key, Predicate<V> wanted) {
        return get(key).filter(wanted).map(value -> {
            write(key, null);
            live.remove(key);
            compact(DEAD_LINES_KEPT);
            return value;
        });
    }

    public synchronized Optional<V> remove(String key) {
        return remove(key, any -> true);
    }

    private void write(String key, @Nullable Object value) {
        journal.append(new Line(key, value));
        lines++;
    }

    private void compact(int deadLinesKept) {
        if (lines - live.size() <= deadLinesKept) {
            return;
        }
        List<Line> now = new ArrayList<>();
        live.forEach((key, value) -> now.add(new Line(key, value)));
        journal.rewrite(now);
        lines = now.size();
    }

    @Override
    public synchronized void close() {
        journal.close();
    }
}
