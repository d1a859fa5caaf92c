package org.krug.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.checkin.DoorInTest.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krug.checkin.DoorInTest.Person;
import org.krug.contract.ClubId;
import org.krug.contract.codes.DoorEntry;
import org.krug.members.Member;
import org.krug.members.Members;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;

/** Names for a phone without a network: they are there, and only a ticket's own code reads one. */
class SealedNamesTest {
    private static final DoorInTest DOOR = DoorInTest.open(true);
    private static final List<Person> GUESTS = DOOR.reconfirmed(3);

    @Test
    void eachTicketsCodeReadsItsOwnNameAndNoOther() {
        Answer answer = names(DOOR.steward, "");
        Map<String, String> sealed = read(answer.json());

        assertThat(sealed).hasSize(3);
        assertThat(answer.json().has("next")).isFalse();
        assertThat(entries()).containsExactlyInAnyOrderElementsOf(sealed.keySet());
        for (Person guest : GUESTS) {
            DoorEntry entry = DoorEntry.of(guest.ticketId());
            String own = sealed.remove(entry.mark());
            assertThat(entry.open(own)).contains(name(guest)).isNotEqualTo(Optional.of(""));
            assertThat(sealed.values()).allMatch(other -> entry.open(other).isEmpty());
            assertThat(answer.text())
                    .doesNotContain(name(guest))
                    .doesNotContain(guest.id().toString())
                    .doesNotContain(guest.ticketId().ticketId().toString());
            sealed.put(entry.mark(), own);
        }
    }

    @Test
    void pagesGoOnAfterTheLastEntry() {
        List<String> all =
                read(names(DOOR.steward, "").json()).keySet().stream().sorted().toList();

        assertThat(read(names(DOOR.steward, "?after=" + all.getFirst()).json()))
                .containsOnlyKeys(all.get(1), all.get(2));
        assertThat(read(names(DOOR.steward, "?after=" + all.getLast()).json())).isEmpty();
    }

    @Test
    void onlyStewardsHearIt() {
        assertThat(names(GUESTS.getFirst(), "").status()).isEqualTo(403);
    }

    private static Answer names(Person asks, String page) {
        return DOOR.as(asks, NOON).get(DOOR.path("/check-ins/names" + page));
    }

    private static Map<String, String> read(JsonNode page) {
        Map<String, String> names = new HashMap<>();
        page.path("names")
                .forEach(name ->
                        names.put(name.path("entry").asText(), name.path("name").asText()));
        return names;
    }

    private static List<String> entries() {
        return DOOR.contact("door-1", NOON, Duration.ZERO)
                .json()
                .path("tickets")
                .findValuesAsText("entry");
    }

    private static String name(Person person) {
        return TestCloud.shared()
                .bean(Members.class)
                .find(ClubId.of(DOOR.club.id()), person.id())
                .map(Member::name)
                .orElseThrow();
    }
}
