package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

/** What a member hides stands in no list of an event, for organisers neither. */
class VisibilityInListsTest {
    private static final Instant NOW = Instant.parse("2030-01-20T12:00:00Z");

    private final TestClub club = TestClub.founded();
    private final Person anna = club.joined("Анна").getFirst();

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer;
    }

    private String registered() {
        String event = done(club.owner().api().at(NOW).post(club.path("/events"), """
                {"title":"Встреча","timeZone":"Europe/Moscow","capacity":10,"staticTickets":false,
                 "times":{"starts":"2030-02-09T12:00:00Z","ends":"2030-02-09T16:00:00Z"}}"""))
                .json()
                .path("id")
                .asText();
        String path = club.path("/events/" + event);
        done(club.owner().api().at(NOW).post(path + "/publication", ""));
        done(anna.api().at(NOW).post(path + "/registration", ""));
        return path;
    }

    @Test
    void theAddressStandsInTheExportWhileOrganisersMaySeeItAndInNoOtherList() {
        String event = registered();
        assertThat(done(club.owner().api().at(NOW).get(event + "/registrations.csv"))
                        .text())
                .contains(anna.email());
        for (String list : new String[] {"/registrations", "/registrations?name=Анна"}) {
            assertThat(done(club.owner().api().at(NOW).get(event + list)).text())
                    .contains("Анна")
                    .doesNotContain(anna.email());
        }
        done(anna.api()
                .put(
                        club.path("/members/" + anna.memberId() + "/visibility"),
                        "{\"company\":[],\"position\":[],\"contacts\":[\"ATTENDEES\"],\"photo\":[]}"));
        assertThat(done(club.owner().api().at(NOW).get(event + "/registrations.csv"))
                        .text())
                .contains("Анна")
                .doesNotContain(anna.email());
    }
}
