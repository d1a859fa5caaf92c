package org.krug.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krug.checkin.Admissions;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.registration.Registrations;

/**
 * Keeps the counts equal to what the people add up to.
 *
 * <p>All that changes an event's counts goes through one conditional write on their version, so that writers (two streams, a recount) never mix:
 * the loser reads again. Since what is seen of a person only ever grows in version, any order and any repetition of records ends the same.
 */
@Singleton
final class Counting {
    /** A snapshot asked for later than this after the last recount recounts first: it bounds how long a lost record shows. */
    static final Duration RECOUNT_AFTER = Duration.ofMinutes(5);

    private static final int TRIES = 50;

    private final CountStore store;
    private final Registrations registrations;
    private final Admissions admissions;

    Counting(CountStore store, Registrations registrations, Admissions admissions) {
        this.store = store;
        this.registrations = registrations;
        this.admissions = admissions;
    }

    /** Takes in news of people, several of one person included. */
    List<CountsChanged> count(EventId event, Collection<Seen> news) {
        Map<MemberId, Seen> newest = new LinkedHashMap<>();
        news.forEach(seen -> newest.merge(seen.member(), seen, Seen::merged));
        List<Seen> people = List.copyOf(newest.values());
        List<CountsChanged> changes = new ArrayList<>();
        for (int from = 0; from < people.size(); from += CountStore.MOST_PEOPLE) {
            int to = Math.min(people.size(), from + CountStore.MOST_PEOPLE);
            countFew(event, people.subList(from, to)).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<CountsChanged> countFew(EventId event, List<Seen> news) {
        for (int tried = 0; tried < TRIES; tried++) {
            // The counts first: were the people read first, one of them could change before the counts are read, and
            // the write would not notice.
            Counts before = store.counts(event);
            Map<MemberId, Seen> known =
                    store.seen(event, news.stream().map(Seen::member).toList());
            Tally tally = new Tally(before);
            List<Seen> changed = new ArrayList<>();
            for (Seen seen : news) {
                Seen old = known.getOrDefault(seen.member(), Seen.nothing(seen.member()));
                Seen merged = old.merged(seen);
                if (!merged.equals(old)) {
                    tally.remove(old);
                    tally.add(merged);
                    changed.add(merged);
                }
            }
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            CountsChanged change = new CountsChanged(event, before, tally.counts(before.version() + 1));
            if (store.write(change, changed)) {
                return Optional.of(change);
            }
        }
        throw new IllegalStateException("the counts of event " + event + " changed under all " + TRIES + " tries");
    }

    /**
     * Takes in what the owners of the data have, then adds everybody up anew.
     *
     * <p>Safe beside the streams. What the owners answer are facts with versions, as old as they may be when they are written here: a stream's
     * newer record is never undone by them, and an older one that comes later changes nothing. The sum is written only if no counts were written
     * since before it was read.
     */
    List<CountsChanged> recount(EventId event) {
        List<Seen> truth = new ArrayList<>();
        registrations.ofEvent(event).forEach(registration -> truth.add(Seen.of(registration)));
        admissions.ofEvent(event).forEach(admission -> truth.add(Seen.of(admission)));
        List<CountsChanged> changes = new ArrayList<>(count(event, truth));
        addUp(event).ifPresent(changes::add);
        return changes;
    }

    private Optional<CountsChanged> addUp(EventId event) {
        for (int tried = 0; tried < TRIES; tried++) {
            Counts before = store.counts(event);
            Counts after = Counts.of(before.version() + 1, store.everybody(event));
            if (after.sameNumbers(before)) {
                return Optional.empty();
            }
            CountsChanged change = new CountsChanged(event, before, after);
            if (store.write(change, List.of())) {
                return Optional.of(change);
            }
        }
        throw new IllegalStateException("the counts of event " + event + " changed under all " + TRIES + " tries");
    }
}
