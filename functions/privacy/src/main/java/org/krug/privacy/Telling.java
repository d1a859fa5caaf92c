package org.krug.privacy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.contract.privacy.HeldData;
import org.krug.kernel.PersonalData;
import org.krug.members.Club;
import org.krug.members.Identities;
import org.krug.members.Member;
import org.krug.members.Members;

/** Gathers what every feature holds on a person. */
@Singleton
final class Telling {
    private final List<PersonalData> features;
    private final Identities identities;
    private final Members members;

    Telling(List<PersonalData> features, Identities identities, Members members) {
        this.features = features.stream()
                .sorted(Comparator.comparing(PersonalData::about))
                .toList();
        this.identities = identities;
        this.members = members;
    }

    HeldData everything(String subject, Instant now) {
        List<HeldData.InClub> clubs = new ArrayList<>();
        identities.of(subject).forEach((club, member) -> clubs.add(inClub(club, member, now)));
        return new HeldData(now, clubs);
    }

    private HeldData.InClub inClub(ClubId club, MemberId member, Instant now) {
        Set<String> words =
                members.find(club, member).map(Member::email).map(Set::of).orElse(Set.of());
        PersonalData.Person person = new PersonalData.Person(club, member, words);
        Map<String, Object> held = new TreeMap<>();
        for (PersonalData feature : features) {
            Map<String, Object> part = feature.held(person, now);
            if (!part.isEmpty()) {
                held.put(feature.about(), part);
            }
        }
        return new HeldData.InClub(
                club.toString(), members.club(club).map(Club::name).orElse(""), member.toString(), held);
    }
}
