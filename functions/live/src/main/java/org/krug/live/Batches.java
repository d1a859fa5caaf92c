package org.krug.live;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.checkin.Admissions;
import org.krug.contract.EventId;
import org.krug.kernel.Change;
import org.krug.kernel.Settings;
import org.krug.registration.Registrations;

/** Counts a batch of stream records, event by event, and tells those who watch. */
@Singleton
final class Batches {
    private final Registrations registrations;
    private final Admissions admissions;
    private final Counting counting;
    private final Pushes pushes;
    private final Bell bell;

    Batches(Registrations registrations, Admissions admissions, Counting counting, Pushes pushes, Bell bell) {
        this.registrations = registrations;
        this.admissions = admissions;
        this.counting = counting;
        this.pushes = pushes;
        this.bell = bell;
    }

    void count(List<Change> batch) {
        bell.ring(batch.stream().filter(Batches::isNotifys).toList());
        Map<EventId, List<Seen>> seen = new LinkedHashMap<>();
        for (Change change : batch) {
            if (isNotifys(change)) {
                continue;
            }
            read(change)
                    .ifPresent(news -> seen.computeIfAbsent(news.event(), first -> new ArrayList<>())
                            .add(news.seen()));
        }
        List<CountsChanged> changes = new ArrayList<>();
        seen.forEach((event, news) -> changes.addAll(counting.count(event, news)));
        batch.stream().map(Change::at).max(Comparator.naturalOrder()).ifPresent(latest -> pushes.tell(changes, latest));
    }

    private static boolean isNotifys(Change change) {
        return change.table().equals(Settings.table("notify"));
    }

    private record News(EventId event, Seen seen) {}

    /** Items of other kinds, and deleted ones, say nothing that is counted. */
    private Optional<News> read(Change change) {
        return change.table().equals(Settings.table("registration"))
                ? change.after()
                        .flatMap(registrations::fromItem)
                        .map(registration -> new News(registration.event(), Seen.of(registration)))
                : change.after()
                        .flatMap(admissions::fromItem)
                        .map(admission -> new News(admission.event(), Seen.of(admission)));
    }
}
