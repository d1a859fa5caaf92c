package org.krug.checkin;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.codes.DoorEntry;
import org.krug.contract.codes.TicketIds;
import org.krug.events.Event;
import org.krug.members.Members;
import org.krug.registration.Registration;
import org.krug.registration.Registrations;

/** What devices keep for times without a network. It names nobody: each entry is found, and its name read, only by who has the ticket's code. */
@Singleton
final class OfflineLists {
    static final int PAGE = 500;

    private final CheckinStore store;
    private final Registrations registrations;
    private final Members members;
    private final SecureRandom random;

    OfflineLists(CheckinStore store, Registrations registrations, Members members, SecureRandom random) {
        this.store = store;
        this.registrations = registrations;
        this.members = members;
        this.random = random;
    }

    /**
     * Whose ticket lets in now, and who is in.
     *
     * @param device which asks
     */
    List<DoorKnowledge.Ticket> tickets(Shift steward, String device) {
        Event event = steward.event();
        DoorRules rules = new DoorRules(event);
        Map<MemberId, Standing> admitted = store.standings(event.id()).stream()
                .filter(Standing::isAdmitted)
                .collect(Collectors.toMap(Standing::member, Function.identity()));
        return registrations.ofEvent(event.id()).stream()
                .map(registration -> {
                    Optional<Standing> in = Optional.ofNullable(admitted.get(registration.member()));
                    return new DoorKnowledge.Ticket(
                            entry(event, registration).mark(),
                            state(rules, registration, steward.now()),
                            in.isPresent(),
                            in.map(Standing::at).orElse(null),
                            in.map(standing -> by(standing, device)).orElse(null));
                })
                .toList();
    }

    private static AdmittedBy by(Standing standing, String device) {
        if (standing.steward().isEmpty()) {
            return AdmittedBy.OWN_PHONE;
        }
        return standing.device().equals(device) ? AdmittedBy.THIS_DEVICE : AdmittedBy.ANOTHER_DEVICE;
    }

    private static DoorEntry entry(Event event, Registration registration) {
        return DoorEntry.of(new TicketIds(event.id(), registration.ticket()));
    }

    private static String state(DoorRules rules, Registration registration, Instant now) {
        return rules.stateAt(Optional.of(registration), now)
                .map(entered -> entered.state().name())
                .orElse(registration.state().name());
    }

    private record Listed(DoorEntry entry, MemberId member) {}

    /**
     * The names to the same list, in the order of its entries, which is nobody's.
     *
     * @param after the last entry that is known already
     */
    SealedNames names(Event event, Optional<String> after) {
        List<Listed> page = registrations.ofEvent(event.id()).stream()
                .map(registration -> new Listed(entry(event, registration), registration.member()))
                .filter(listed -> after.filter(
                                known -> known.compareTo(listed.entry().mark()) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(listed -> listed.entry().mark()))
                .limit(PAGE)
                .toList();
        Names names = Names.of(
                members, event.club(), page.stream().map(Listed::member).toList());
        return new SealedNames(
                page.stream()
                        .map(listed -> new SealedNames.Sealed(
                                listed.entry().mark(), listed.entry().seal(names.of(listed.member()), random)))
                        .toList(),
                page.size() < PAGE ? null : page.getLast().entry().mark());
    }
}
