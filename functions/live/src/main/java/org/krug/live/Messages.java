package org.krug.live;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.live.InboxNews;
import org.krug.contract.live.LiveChange;
import org.krug.contract.live.LiveProblem;
import org.krug.contract.live.LiveSnapshot;
import org.krug.kernel.Problems;
import org.krug.kernel.Refusal;

/** What is sent over the WebSocket, as text. */
@Singleton
@SerdeImport(InboxNews.class)
@SerdeImport(LiveSnapshot.class)
@SerdeImport(LiveChange.class)
@SerdeImport(LiveProblem.class)
final class Messages {
    private final JsonMapper json;

    Messages(JsonMapper json) {
        this.json = json;
    }

    static LiveSnapshot snapshot(EventId event, Counts counts) {
        return new LiveSnapshot(
                LiveSnapshot.TYPE, event.toString(), counts.version(), counts.totals(), named(counts.arrivals()));
    }

    static LiveChange change(CountsChanged change) {
        Counts before = change.before();
        Counts after = change.after();
        return new LiveChange(
                LiveChange.TYPE,
                change.event().toString(),
                before.version(),
                after.version(),
                changed(before.totals(), after.totals()),
                changed(named(before.arrivals()), named(after.arrivals())));
    }

    static InboxNews inbox(Optional<String> notice) {
        return new InboxNews(InboxNews.TYPE, notice.orElse(null));
    }

    String text(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String problem(Refusal refusal, Language language) {
        return text(new LiveProblem(LiveProblem.TYPE, Problems.of(refusal, language)));
    }

    private static SortedMap<String, Long> named(Map<?, Long> numbers) {
        SortedMap<String, Long> named = new TreeMap<>();
        numbers.forEach((name, number) -> named.put(name.toString(), number));
        return named;
    }

    private static SortedMap<String, Long> changed(SortedMap<String, Long> before, SortedMap<String, Long> after) {
        SortedMap<String, Long> changed = new TreeMap<>();
        before.keySet().forEach(name -> changed.put(name, after.getOrDefault(name, 0L)));
        changed.putAll(after);
        changed.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), before.getOrDefault(entry.getKey(), 0L)));
        return changed;
    }
}
