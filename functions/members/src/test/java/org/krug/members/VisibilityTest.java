package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;

class VisibilityTest {
    private final ClubInTest club = ClubInTest.founded();
    private final ClubInTest.Person anna = club.joined("Анна", "Пример", "нет");
    private final ClubInTest.Person boris = club.joined("Борис", "Пример", "нет");
    private final String path = club.path("/members/" + anna.id() + "/visibility");

    private Answer set(String company, String position, String contacts) {
        return anna.api().put(path, """
                {"company":[%s],"position":[%s],"contacts":[%s],"photo":[]}""".formatted(company, position, contacts));
    }

    private JsonNode annaAsSeenBy(org.krug.testkit.Api viewer) {
        for (JsonNode member :
                viewer.get(club.path("/members?name=Анна")).json().path("members")) {
            if (member.path("memberId").asText().equals(anna.id().toString())) {
                assertThat(member)
                        .as("the list and the single member show the same")
                        .isEqualTo(
                                viewer.get(club.path("/members/" + anna.id())).json());
                return member;
            }
        }
        throw new AssertionError("Anna is not in the list");
    }

    @Test
    void atFirstEverythingIsHiddenButTheAddressFromOrganisers() {
        JsonNode first = anna.api().get(path).json();
        assertThat(first.toString())
                .isEqualTo("{\"company\":[],\"position\":[],\"contacts\":[\"ORGANISERS\"],\"photo\":[]}");
        assertThat(annaAsSeenBy(boris.api()).toString()).doesNotContain("ООО", "директор", anna.email());
        assertThat(annaAsSeenBy(club.asOwner()).toString()).doesNotContain("ООО", "директор");
        assertThat(annaAsSeenBy(club.asOwner()).path("email").asText()).isEqualTo(anna.email());
    }

    @Test
    void eachPartIsShownToThoseItIsMeantForAndNobodyElse() {
        assertThat(set("\"ORGANISERS\"", "\"CLUB\"", "").status()).isEqualTo(200);
        assertThat(annaAsSeenBy(boris.api()).path("position").asText()).isEqualTo("директор");
        assertThat(annaAsSeenBy(boris.api()).toString()).doesNotContain("ООО", anna.email());
        JsonNode forOwner = annaAsSeenBy(club.asOwner());
        assertThat(forOwner.path("company").asText()).contains("ООО");
        assertThat(forOwner.path("position").asText())
                .as("organisers are of the club")
                .isEqualTo("директор");
        assertThat(forOwner.has("email")).isFalse();
        set("\"ATTENDEES\"", "\"ATTENDEES\"", "\"CLUB\"");
        assertThat(annaAsSeenBy(boris.api()).toString()).contains(anna.email()).doesNotContain("ООО", "директор");
        assertThat(anna.api().get(club.path("/members/" + anna.id())).text())
                .as("people see all of themselves")
                .contains("ООО", "директор", anna.email());
    }

    @Test
    void anApprovedApplicationShowsOrganisersWhatTheMemberShows() {
        assertThat(club.asOwner().get(club.path("/applications")).text()).contains(anna.email());
        set("\"ORGANISERS\"", "", "");
        JsonNode rows = club.asOwner().get(club.path("/applications")).json().path("applications");
        assertThat(rows.toString())
                .doesNotContain(anna.email())
                .containsOnlyOnce("ООО")
                .doesNotContain("директор");
    }

    @Test
    void theShortWayShowsTheWorkplaceToAllAndLeavesTheRest() {
        set("", "", "\"CLUB\"");
        anna.api().put(club.path("/members/" + anna.id() + "/disclosure"), "{\"disclosed\":true}");
        JsonNode shown = anna.api().get(path).json();
        assertThat(shown.path("company")).hasSize(3);
        assertThat(shown.path("contacts").toString()).isEqualTo("[\"CLUB\"]");
    }

    @Test
    void nobodySetsOrReadsItForSomebodyElse() {
        for (org.krug.testkit.Api other : List.of(club.asOwner(), boris.api())) {
            assertThat(other.get(path).problem()).isEqualTo("not-allowed");
            assertThat(other.put(path, "{\"company\":[],\"position\":[],\"contacts\":[],\"photo\":[]}")
                            .problem())
                    .isEqualTo("not-allowed");
        }
        assertThat(ClubInTest.founded().asOwner().get(path).problem()).isEqualTo("not-a-member");
        assertThat(TestCloud.shared().api().get(path).problem()).isEqualTo("not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"company\":[],\"position\":[],\"contacts\":[]}",
                "{\"company\":[\"WORLD\"],\"position\":[],\"contacts\":[],\"photo\":[]}",
                "{\"company\":[null],\"position\":[],\"contacts\":[],\"photo\":[]}",
                "{\"company\":[\"CLUB\",\"CLUB\"],\"position\":[],\"contacts\":[],\"photo\":[]}",
                "{\"company\":\"CLUB\",\"position\":[],\"contacts\":[],\"photo\":[]}"
            })
    void whatIsNoVisibilityIsRefused(String document) {
        assertThat(anna.api().put(path, document).status()).isEqualTo(400);
    }
}
