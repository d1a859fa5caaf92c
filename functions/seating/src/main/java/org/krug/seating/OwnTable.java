package org.krug.seating;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.krug.checkin.Admissions;
import org.krug.contract.MemberId;
import org.krug.contract.members.Audience;
import org.krug.contract.seating.MyTable;
import org.krug.contract.seating.MyTable.Neighbour;
import org.krug.events.Event;
import org.krug.kernel.Lookup;
import org.krug.kernel.Lookups;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.members.Membership;
import org.krug.members.Visibility;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/** Who sits with whom, as far as each of them shows it. Only those with a place at the event see it, and are seen. */
@Singleton
final class OwnTable {
    private final SeatingStore store;
    private final Members members;
    private final Registrations registrations;
    private final Admissions admissions;
    private final Lookups lookups;

    OwnTable(SeatingStore store, Members members, Registrations registrations, Admissions admissions, Lookups lookups) {
        this.store = store;
        this.members = members;
        this.registrations = registrations;
        this.admissions = admissions;
        this.lookups = lookups;
    }

    MyTable of(Event event, Membership viewer, Instant now) {
        Optional<SeatingPlan.Table> table = event.status() == Event.Status.PUBLISHED
                ? store.find(event.club(), event.id()).flatMap(plan -> plan.tableOf(viewer.member()))
                : Optional.empty();
        return table.map(found -> seenAt(found, event, viewer, now)).orElse(MyTable.NONE);
    }

    private MyTable seenAt(SeatingPlan.Table table, Event event, Membership viewer, Instant now) {
        List<Sitting> sitting = sitting(table, event);
        boolean comes =
                sitting.stream().anyMatch(somebody -> somebody.is(viewer.member()) && somebody.hasPlace(event, now))
                        || isIn(event, viewer.member());
        if (!comes) {
            return MyTable.NONE;
        }
        Set<Audience> seer = EnumSet.copyOf(Visibility.SAME_EVENT);
        if (viewer.organises()) {
            seer.addAll(Visibility.ORGANISERS);
        }
        return new MyTable(
                table.number(),
                table.name(),
                sitting.stream()
                        .filter(somebody -> !somebody.is(viewer.member()) && somebody.hasPlace(event, now))
                        .flatMap(somebody -> somebody.seenBy(seer))
                        .toList());
    }

    private boolean isIn(Event event, MemberId member) {
        return admissions
                .find(event.id(), member)
                .filter(admission -> !admission.undone())
                .isPresent();
    }

    /** All of a table in one request: at most 30 people, two items each. */
    private List<Sitting> sitting(SeatingPlan.Table table, Event event) {
        return lookups.read(Lookup.all(
                table.members().stream().map(member -> sitting(member, event)).toList()));
    }

    private Lookup<Sitting> sitting(MemberId member, Event event) {
        return members.lookup(event.club(), member)
                .and(
                        registrations.lookup(event.id(), member),
                        (found, registration) -> new Sitting(member, found, registration));
    }

    /** Somebody in the plan; who has left the club is no member any more. */
    private record Sitting(MemberId id, Optional<Member> member, Optional<Registration> registration) {
        boolean is(MemberId other) {
            return id.equals(other);
        }

        /** A deadline may have taken the seat before anybody wrote that down. */
        boolean hasPlace(Event event, Instant now) {
            return registration
                    .map(found -> switch (found.state()) {
                        case ATTENDED, RECONFIRMED -> true;
                        case REGISTERED -> !now.isAfter(event.times().reconfirmationDue());
                        default -> false;
                    })
                    .orElse(false);
        }

        Stream<Neighbour> seenBy(Set<Audience> seer) {
            return member.stream()
                    .map(found -> new Neighbour(
                            found.name(),
                            found.company(seer).orElse(null),
                            found.position(seer).orElse(null)));
        }
    }
}
