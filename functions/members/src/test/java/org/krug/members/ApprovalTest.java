package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krug.members.ClubInTest.address;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krug.testkit.Answer;
import org.krug.testkit.AtOnce;
import org.krug.testkit.FakeAccounts;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;

@OnLocalStackToo
class ApprovalTest {
    private final ClubInTest club = ClubInTest.founded();

    private static List<String> results(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("results").findValuesAsText("result");
    }

    private List<Member> members() {
        List<Member> all = new ArrayList<>();
        TestCloud.shared().bean(Members.class).forEachPage(club.club(), all::addAll);
        return all;
    }

    @Test
    void eachAddressIsAnsweredInItsPlace() {
        String anna = address("anna");
        club.applied(anna, "Анна", "Пример", "да");
        String member = club.joined("Борис", "Пример").email();

        Answer answer =
                club.approve("nobody@example.org", anna, "not an address", member, anna.toUpperCase(), club.owner());

        assertThat(results(answer))
                .containsExactly(
                        "no_application", "approved", "invalid", "already_member", "repeated", "already_member");
        assertThat(TestCloud.shared().bean(FakeAccounts.class).opened())
                .contains(anna)
                .doesNotContain("nobody@example.org");
    }

    @Test
    void anApplicationBecomesAMemberWithAllItSaid() {
        String email = address("anna");
        club.applied(email, "Анна", "Пример", "да");
        club.approve(email);

        Member member = members().stream()
                .filter(each -> each.email().equals(email))
                .findFirst()
                .orElseThrow();

        assertThat(member.name()).isEqualTo("Анна Пример");
        assertThat(member.city()).isEqualTo("Орёл");
        assertThat(member.workplace()).isEqualTo(new Member.Workplace("ООО «Пример»", "директор"));
        JsonNode application = club.asOwner()
                .get(club.path("/applications?state=APPROVED"))
                .json()
                .at("/applications/0");
        assertThat(application.path("memberId").asText()).isEqualTo(member.id().toString());
    }

    @Test
    void approvingTwiceMakesOneMember() {
        String email = address("anna");
        club.applied(email, "Анна", "Пример", "да");

        assertThat(results(club.approve(email))).containsExactly("approved");
        assertThat(results(club.approve(email))).containsExactly("already_member");
        assertThat(members()).hasSize(2);
    }

    @Test
    void approvalsAtOnceMakeOneMemberEach() throws Exception {
        String[] emails = IntStream.range(0, 20).mapToObj(n -> address("a" + n)).toArray(String[]::new);
        StringBuilder csv = new StringBuilder("E-mail;Имя\n");
        for (String email : emails) {
            csv.append(email).append(";Анна\n");
        }
        club.imports(csv.toString());

        List<List<String>> answers = AtOnce.times(6, () -> results(club.approve(emails)));

        for (int at = 0; at < emails.length; at++) {
            int place = at;
            assertThat(answers.stream().map(answer -> answer.get(place)))
                    .containsOnlyOnce("approved")
                    .containsOnly("approved", "already_member");
        }
        assertThat(members()).hasSize(emails.length + 1);
    }

    @Test
    void anApplicationOfSomebodyWhoIsAMemberAlreadyIsClosed() {
        club.applied(club.owner(), "Ольга", "Владелец", "да");

        assertThat(results(club.approve(club.owner()))).containsExactly("already_member");

        assertThat(club.asOwner()
                        .get(club.path("/applications?state=OPEN"))
                        .json()
                        .path("applications"))
                .isEmpty();
        assertThat(members()).hasSize(1);
    }

    @Test
    void twoHundredAddressesAreTheMost() {
        String[] many =
                IntStream.range(0, 201).mapToObj(n -> "a" + n + "@example.org").toArray(String[]::new);

        assertThat(club.approve(many).problem()).isEqualTo("invalid-field");
        assertThat(club.approve().problem()).isEqualTo("invalid-field");
        assertThat(club.asOwner()
                        .post(club.path("/approvals"), "{\"emails\":[null]}")
                        .status())
                .isEqualTo(400);
        assertThat(club.asOwner().post(club.path("/approvals"), "[]").status()).isEqualTo(400);
    }

    @Test
    void applicationsComeInPagesAndByState() {
        StringBuilder csv = new StringBuilder("E-mail;Имя\n");
        IntStream.range(0, 230).forEach(n -> csv.append("a%03d@example.org;Анна\n".formatted(n)));
        club.imports(csv.toString());
        club.approve("a005@example.org", "a105@example.org");

        assertThat(all("/applications?")).hasSize(230).doesNotHaveDuplicates().isSorted();
        assertThat(all("/applications?state=OPEN&")).hasSize(228);
        assertThat(all("/applications?state=APPROVED&")).containsExactly("a005@example.org", "a105@example.org");
    }

    private List<String> all(String path) {
        List<String> emails = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    club.asOwner().get(club.path(path + "after=" + after)).json();
            emails.addAll(page.path("applications").findValuesAsText("email"));
            after = page.path("next").asText();
        } while (!after.isEmpty());
        return emails;
    }

    @Test
    void positionsAndStatesThatAreNoneAreRefused() {
        for (String query : List.of("state=CLOSED", "after=%21", "after=QUJD", "after=" + "A".repeat(3000))) {
            assertThat(club.asOwner().get(club.path("/applications?" + query)).problem())
                    .as(query)
                    .isEqualTo("invalid-field");
        }
    }

    @Test
    void applicationsAreForOrganisersAndShowNoUndisclosedWorkplace() {
        ClubInTest.Person anna = club.joined("Анна", "Пример", "нет");

        assertThat(anna.api().get(club.path("/applications")).problem()).isEqualTo("not-allowed");
        assertThat(anna.api()
                        .post(club.path("/approvals"), "{\"emails\":[\"a@example.org\"]}")
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(ClubInTest.founded()
                        .asOwner()
                        .get(club.path("/applications"))
                        .problem())
                .isEqualTo("not-a-member");
        assertThat(club.asOwner().get(club.path("/applications")).text())
                .contains("Анна")
                .doesNotContain("ООО");
    }
}
