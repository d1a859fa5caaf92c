package org.krug.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.MemberId;
import org.krug.contract.RegistrationState;
import org.krug.contract.registration.RegistrationCounts;
import org.krug.contract.registration.RegistrationPage;
import org.krug.events.Event;
import org.krug.members.Member;
import org.krug.members.Members;

/** An event's registrations with names, and their counts: the states as they are at the moment, deadlines heeded. */
@Singleton
final class Roster {
    private static final int PAGE = 100;

    private final RegistrationStore store;
    private final Members members;

    Roster(RegistrationStore store, Members members) {
        this.store = store;
        this.members = members;
    }

    /** What is looked for; nothing given means all. */
    record Filter(Optional<RegistrationState> state, Optional<String> name, Optional<MemberId> after) {}

    /** By name, the best {@value PAGE} matches; otherwise in the order of ids, which nothing changes while pages are turned. */
    RegistrationPage page(Event event, Filter filter, Instant now) {
        List<Entry> entries = filter.name()
                .map(name -> named(event, name))
                .orElseGet(() -> store.page(event.id(), filter.after(), PAGE));
        boolean more = filter.name().isEmpty() && entries.size() == PAGE;
        Map<MemberId, Member> known = members.findAll(
                event.club(), entries.stream().map(Entry::member).toList());
        return new RegistrationPage(
                entries.stream()
                        .map(entry -> row(event, entry, name(known, entry.member()), now))
                        .filter(row -> filter.state()
                                .map(state -> state.name().equals(row.state()))
                                .orElse(true))
                        .toList(),
                more ? entries.getLast().member().toString() : null);
    }

    private List<Entry> named(Event event, String name) {
        return store.findAll(
                event.id(),
                members.search(event.club(), name, PAGE).stream()
                        .map(Member::id)
                        .toList());
    }

    private static String name(Map<MemberId, Member> known, MemberId id) {
        return Optional.ofNullable(known.get(id)).map(Member::name).orElse("");
    }

    private static RegistrationPage.Row row(Event event, Entry entry, String name, Instant now) {
        Standing standing = Standing.of(entry, event.times(), now);
        return new RegistrationPage.Row(
                entry.member().toString(),
                name,
                standing.name(),
                standing.since(),
                standing.is(RegistrationState.OFFERED)
                        ? entry.registration().offeredUntil().orElse(null)
                        : null);
    }

    /** The counts by state; an offer that ran out unsettled counts as expired. */
    RegistrationCounts counts(Event event, Instant now) {
        List<Entry> entries = store.ofEvent(event.id());
        List<RegistrationState> states = entries.stream()
                .flatMap(entry -> Standing.of(entry, event.times(), now).state().stream())
                .toList();
        Map<String, Integer> counts = Stream.of(RegistrationState.values())
                .collect(Collectors.toMap(Enum::name, state -> 0, Integer::sum, TreeMap::new));
        states.forEach(state -> counts.merge(state.name(), 1, Integer::sum));
        long unsettled = entries.stream()
                .filter(entry -> entry.state() == RegistrationState.OFFERED
                        && !Standing.of(entry, event.times(), now).is(RegistrationState.OFFERED))
                .count();
        return new RegistrationCounts(
                counts,
                event.capacity(),
                (int) states.stream().filter(RegistrationState::holdsSeat).count(),
                entries.stream().mapToInt(entry -> entry.offers().made()).sum(),
                entries.stream().mapToInt(entry -> entry.offers().expired()).sum() + (int) unsettled);
    }
}
