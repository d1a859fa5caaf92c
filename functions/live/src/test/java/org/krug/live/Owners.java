package org.krug.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.checkin.Admission;
import org.krug.checkin.Admissions;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.kernel.Lookup;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What registration and check-in have of one event, in memory: the truth that counts are compared with. */
final class Owners {
    private final Map<MemberId, Registration> registrations = new ConcurrentHashMap<>();
    private final Map<MemberId, Admission> admissions = new ConcurrentHashMap<>();

    /** Keeps what is newer than the kept, as the owners do. */
    void have(Seen seen, EventId event) {
        seen.registration()
                .ifPresent(found -> registrations.merge(
                        seen.member(),
                        new Registration(
                                event,
                                seen.member(),
                                UUID.randomUUID(),
                                found.state(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                List.of(),
                                found.version()),
                        (kept, other) -> kept.version() >= other.version() ? kept : other));
        seen.admission()
                .ifPresent(found -> admissions.merge(
                        seen.member(),
                        new Admission(
                                event, seen.member(), found.at(), found.walkIn(), found.undone(), found.version()),
                        (kept, other) -> kept.version() >= other.version() ? kept : other));
    }

    /** Counted in the plainest way there is. */
    Map<String, Long> naiveTotals() {
        Map<String, Long> totals = new java.util.TreeMap<>(Counts.none().totals());
        registrations.values().forEach(r -> totals.merge(r.state().name(), 1L, Long::sum));
        for (Admission admission : admissions.values()) {
            if (!admission.undone()) {
                totals.merge("arrived", 1L, Long::sum);
                if (admission.walkIn()) {
                    totals.merge("walkIns", 1L, Long::sum);
                }
            }
        }
        return totals;
    }

    Map<Instant, Long> naiveArrivals() {
        Map<Instant, Long> arrivals = new java.util.TreeMap<>();
        for (Admission admission : admissions.values()) {
            if (!admission.undone()) {
                long second = admission.at().getEpochSecond();
                arrivals.merge(Instant.ofEpochSecond(second - second % 60), 1L, Long::sum);
            }
        }
        return arrivals;
    }

    Registrations registrations() {
        return new Registrations() {
            @Override
            public Optional<Registration> find(EventId event, MemberId member) {
                return Optional.ofNullable(registrations.get(member));
            }

            @Override
            public List<Registration> ofEvent(EventId event) {
                return List.copyOf(registrations.values());
            }

            @Override
            public Lookup<Optional<Registration>> lookup(EventId event, MemberId member) {
                return Lookup.known(find(event, member));
            }

            @Override
            public Optional<Registration> byTicket(EventId event, UUID ticket) {
                throw new AssertionError("the counts need no tickets");
            }

            @Override
            public TransactWriteItem unchanged(Registration registration) {
                throw new AssertionError("the counts condition nothing");
            }

            @Override
            public TransactWriteItem absent(EventId event, MemberId member) {
                throw new AssertionError("the counts condition nothing");
            }

            @Override
            public Optional<Registration> fromItem(EnhancedDocument item) {
                throw new AssertionError("no items here");
            }
        };
    }

    Admissions admissions() {
        return new Admissions() {
            @Override
            public Optional<Admission> find(EventId event, MemberId member) {
                return Optional.ofNullable(admissions.get(member));
            }

            @Override
            public List<Admission> ofEvent(EventId event) {
                return List.copyOf(admissions.values());
            }

            @Override
            public Optional<Admission> fromItem(EnhancedDocument item) {
                throw new AssertionError("no items here");
            }
        };
    }
}
