package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.contract.MemberId;
import org.krug.testkit.OnLocalStackToo;
import org.krug.testkit.TestCloud;

@OnLocalStackToo
class MemberDirectoryTest {
    private final ClubInTest club = ClubInTest.founded();

    private List<String> found(String name) {
        return all("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&").stream()
                .map(member -> member.path("firstName").asText() + " "
                        + member.path("lastName").asText())
                .toList();
    }

    private List<JsonNode> all(String query) {
        List<JsonNode> members = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = club.asOwner()
                    .get(club.path("/members?" + query + "after=" + after))
                    .json();
            page.path("members").forEach(members::add);
            after = page.path("next").asText();
        } while (!after.isEmpty());
        return members;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "елк | Пётр Ёлкин-Образцов",
                "ЁЛК | Пётр Ёлкин-Образцов",
                "петр | Пётр Ёлкин-Образцов",
                "Пётр  ёлкин | Пётр Ёлкин-Образцов",
                "Ёлкин-Образцов П | Пётр Ёлкин-Образцов",
                "алекс | Глеб Алексеев, Алексей Макетов",
                "макетова | ",
                "кетов | "
            })
    void namesAreFoundByHowTheyBegin(String name, String expected) {
        club.joined("Пётр", "Ёлкин-Образцов");
        club.joined("Алексей", "Макетов");
        club.joined("Глеб", "Алексеев");

        assertThat(String.join(", ", found(name))).isEqualTo(expected == null ? "" : expected);
        assertThat(TestCloud.shared().bean(Members.class).search(club.club(), name, 10).stream()
                        .map(Member::name))
                .containsExactlyElementsOf(found(name));
    }

    @Test
    void whoHasTheSameFirstAndLastNameIsFoundOnce() {
        club.joined("Иван", "Иванов");

        assertThat(found("ива")).containsExactly("Иван Иванов");
    }

    @Test
    void allAreListedByLastNamePageByPage() {
        StringBuilder csv = new StringBuilder("E-mail;Имя;Фамилия\n");
        IntStream.range(0, 120).forEach(n -> csv.append("a%03d@example.org;Анна;Пример%03d\n".formatted(n, 119 - n)));
        club.imports(csv.toString());
        club.approve(
                IntStream.range(0, 120).mapToObj("a%03d@example.org"::formatted).toArray(String[]::new));

        List<String> listed =
                all("").stream().map(member -> member.path("lastName").asText()).toList();

        assertThat(listed).hasSize(121).isSorted().doesNotHaveDuplicates();
        assertThat(found("анна")).hasSize(120).doesNotHaveDuplicates();
        assertThat(found("пример")).hasSize(120);
    }

    @Test
    void aFullPageOfLastNamesIsFollowedByFirstNames() {
        StringBuilder csv = new StringBuilder("E-mail;Имя;Фамилия\n");
        IntStream.range(0, 50).forEach(n -> csv.append("a%03d@example.org;Анна;Май%03d\n".formatted(n, n)));
        csv.append("b@example.org;Майя;Пример\n");
        club.imports(csv.toString());
        club.approve(
                IntStream.range(0, 50).mapToObj("a%03d@example.org"::formatted).toArray(String[]::new));
        club.approve("b@example.org");

        assertThat(found("май")).hasSize(51).endsWith("Майя Пример").doesNotHaveDuplicates();
    }

    @Test
    void theWorkplaceIsSeenOnlyWithConsentByOrganisersToo() {
        ClubInTest.Person anna = club.joined("Анна", "Пример", "нет");
        ClubInTest.Person boris = club.joined("Борис", "Пример", "да");
        String ofAnna = club.path("/members/" + anna.id());

        assertThat(club.asOwner().get(ofAnna).text()).doesNotContain("ООО").doesNotContain("директор");
        assertThat(boris.api().get(ofAnna).text()).doesNotContain("ООО").doesNotContain(anna.email());
        assertThat(boris.api().get(club.path("/members")).text()).containsOnlyOnce("ООО");
        assertThat(anna.api().get(ofAnna).json().path("company").asText()).isEqualTo("ООО «Пример»");
        assertThat(anna.api()
                        .get(club.path("/members/" + boris.id()))
                        .json()
                        .path("position")
                        .asText())
                .isEqualTo("директор");
        assertThat(club.asOwner().get(ofAnna).json().path("email").asText()).isEqualTo(anna.email());
    }

    @Test
    void consentIsGivenAndTakenBackByTheMemberAlone() {
        ClubInTest.Person anna = club.joined("Анна", "Пример", "нет");
        String path = club.path("/members/" + anna.id() + "/disclosure");

        assertThat(club.asOwner().put(path, "{\"disclosed\":true}").problem()).isEqualTo("not-allowed");
        assertThat(anna.api().put(path, "{}").problem()).isEqualTo("invalid-field");
        assertThat(anna.api()
                        .put(path, "{\"disclosed\":true}")
                        .json()
                        .path("disclosed")
                        .asBoolean())
                .isTrue();
        assertThat(club.asOwner().get(club.path("/members/" + anna.id())).text())
                .contains("ООО");
        anna.api().put(path, "{\"disclosed\":false}");
        assertThat(club.asOwner().get(club.path("/members/" + anna.id())).text())
                .doesNotContain("ООО");
    }

    @Test
    void membersOfOtherClubsAreNotFoundAndOutsidersSeeNothing() {
        ClubInTest other = ClubInTest.founded();
        ClubInTest.Person anna = other.joined("Анна", "Пример");

        assertThat(club.asOwner().get(club.path("/members/" + anna.id())).problem())
                .isEqualTo("not-found");
        assertThat(club.asOwner()
                        .get(club.path("/members/" + UUID.randomUUID()))
                        .problem())
                .isEqualTo("not-found");
        assertThat(anna.api().get(club.path("/members")).problem()).isEqualTo("not-a-member");
        assertThat(club.asOwner()
                        .get(club.path("/members/" + anna.id().toUpperCase()))
                        .problem())
                .isEqualTo("invalid-field");
    }

    @Test
    void searchesThatAreNoneAreRefused() {
        for (String query : List.of("name=" + "a".repeat(5000), "name=%07", "after=QUJD")) {
            assertThat(club.asOwner().get(club.path("/members?" + query)).problem())
                    .as(query)
                    .isEqualTo("invalid-field");
        }
        assertThat(found("#")).isEmpty();
    }

    @Test
    void otherFeaturesReadMembersInOneGo() {
        ClubInTest.Person anna = club.joined("Анна", "Пример");
        Members members = TestCloud.shared().bean(Members.class);
        var nobody = new MemberId(UUID.randomUUID());

        assertThat(members.findAll(club.club(), List.of(anna.member(), nobody, anna.member())))
                .containsOnlyKeys(anna.member());
        assertThat(members.find(club.club(), nobody)).isEmpty();
        assertThat(members.findAll(club.club(), List.of())).isEmpty();
    }
}
