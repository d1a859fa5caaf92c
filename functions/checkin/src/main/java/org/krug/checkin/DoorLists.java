package org.krug.checkin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krug.contract.MemberId;
import org.krug.contract.checkin.AdmissionPage;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.FoundPeople.Found;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.registration.Registration.Entered;
import org.krug.registration.Registrations;

/** What stewards look up: who is in, and who somebody at the door is. */
@Singleton
final class DoorLists {
    private static final int PAGE = 100;
    private static final int FOUND = 50;

    private final CheckinStore store;
    private final Members members;
    private final Registrations registrations;

    DoorLists(CheckinStore store, Members members, Registrations registrations) {
        this.store = store;
        this.members = members;
        this.registrations = registrations;
    }

    AdmissionPage admissions(Shift steward, Optional<MemberId> after) {
        List<Standing> standings = store.standings(steward.event().id(), PAGE, after);
        List<MemberId> people = new ArrayList<>();
        for (Standing standing : standings) {
            people.add(standing.member());
            standing.steward().ifPresent(people::add);
        }
        Names names = Names.of(members, steward.event().club(), people);
        return new AdmissionPage(
                standings.stream().map(names::view).toList(),
                standings.size() < PAGE ? null : standings.getLast().member().toString());
    }

    FoundPeople search(Shift steward, String name) {
        List<Found> found = members.search(steward.event().club(), name, FOUND).stream()
                .map(member -> found(steward, member))
                .toList();
        return new FoundPeople(found);
    }

    private Found found(Shift steward, Member member) {
        Optional<Entered> state = new DoorRules(steward.event())
                .stateAt(registrations.find(steward.event().id(), member.id()), steward.now());
        Optional<Instant> admitted = store.standing(steward.event().id(), member.id())
                .filter(Standing::isAdmitted)
                .map(Standing::at);
        return new Found(
                member.id().toString(),
                member.name(),
                state.map(entered -> entered.state().name()).orElse("NONE"),
                state.map(Entered::at).orElse(null),
                admitted.orElse(null));
    }
}
