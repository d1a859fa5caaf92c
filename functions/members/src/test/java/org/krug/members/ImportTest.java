package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.testkit.Answer;
import org.krug.testkit.TestCloud;

class ImportTest {
    private final ClubInTest club = ClubInTest.founded();

    private static byte[] example(String folder, String file) throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty("krug.root"), "examples", folder, file));
    }

    private Answer imports(byte[] file) {
        return club.asOwner().post(club.path("/imports"), file, "application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digital-leaders", "half-full"})
    void anExportIsTakenAsItComesAndASecondTimeChangesNothing(String folder) throws IOException {
        byte[] export = example(folder, "candidates.csv");
        JsonNode expected =
                new ObjectMapper().readTree(example(folder, "expected.json")).path("candidates");

        Answer first = imports(export);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("rows")).isEqualTo(expected.path("rows"));
        assertThat(first.json().path("imported")).isEqualTo(expected.path("imported"));
        assertThat(first.json().path("unchanged").asInt()).isZero();
        assertThat(first.json().path("rejected")).isEqualTo(expected.path("rejected"));
        assertThat(first.json().path("encoding").asText()).isEqualTo("windows-1251");
        assertThat(first.json().path("ignoredColumns").toString()).isEqualTo("[\"ID\",\"Лет опыта\"]");

        Answer second = imports(export);

        assertThat(second.json().path("imported").asInt()).isZero();
        assertThat(second.json().path("unchanged")).isEqualTo(expected.path("imported"));
        assertThat(second.json().path("rejected")).isEqualTo(expected.path("rejected"));
        assertThat(second.json().path("rejections")).isEqualTo(first.json().path("rejections"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, ;, \\r\\n",
        "windows-1251, ',', \\n",
        "UTF-8, ;, \\n",
        "UTF-8, ',', \\r\\n",
        "UTF-8, \\t, \\n",
        "UTF-8 with mark, ;, \\r\\n",
        "UTF-16LE, \\t, \\r\\n",
        "UTF-16LE with mark, \\t, \\r\\n",
        "UTF-16BE with mark, ;, \\n",
        "KOI8-R, ;, \\n",
        "IBM866, ;, \\r\\n"
    })
    void encodingDelimiterAndLineEndsAreFoundOut(String encoding, String delimiter, String lineEnd) {
        String text = String.join(
                        lineEnd.translateEscapes(),
                        "Фамилия;Имя;Почта;Город",
                        "Ёлкин;Пётр;one@example.org;Орёл",
                        "Макетов;Семён;two@example.org;Тверь",
                        "")
                .replace(";", delimiter.translateEscapes());
        boolean mark = encoding.endsWith(" with mark");
        Charset charset = Charset.forName(encoding.replace(" with mark", ""));

        Answer answer = imports(((mark ? "\uFEFF" : "") + text).getBytes(charset));

        assertThat(answer.json().path("imported").asInt()).as(answer.text()).isEqualTo(2);
        assertThat(club.asOwner()
                        .get(club.path("/applications"))
                        .json()
                        .at("/applications/0/lastName")
                        .asText())
                .isEqualTo("Ёлкин");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E-mail,First name,Last name | a@example.org,Anna,Example",
                "last_name,FIRST_NAME,Email Address | Example,Anna,a@example.org",
                "Name,E-mail | Anna Example,a@example.org",
                "ФИО;Адрес электронной почты | Example Anna Petrovna;a@example.org",
                "Согласие на рассылку по почте;Имя;Фамилия;Рабочая почта | нет;Anna;Example;a@example.org",
                "E-mail;Почта помощника;Имя;Фамилия | a@example.org;b@example.org;Anna;Example"
            })
    void headingsAreMatchedByMeaningInAnyOrder(String headings, String row) {
        Answer answer = club.imports(headings + "\n" + row + "\n");

        assertThat(answer.json().path("imported").asInt()).as(answer.text()).isEqualTo(1);
        JsonNode application =
                club.asOwner().get(club.path("/applications")).json().at("/applications/0");
        assertThat(application.path("email").asText()).isEqualTo("a@example.org");
        assertThat(application.path("firstName").asText()).isEqualTo("Anna");
        assertThat(application.path("lastName").asText()).isEqualTo("Example");
    }

    @Test
    void eachRejectedRowIsReportedWithItsLineAndReason() {
        Answer answer = club.imports(String.join(
                "\n",
                "Имя,E-mail,Город",
                "Анна,a@example.org,Орёл",
                "Борис,,Орёл",
                "",
                "Вера,vera at example.org,Орёл",
                "\"Глеб\nГлебович\", A@EXAMPLE.org ,Орёл",
                "Дарья,d@example.org",
                ",e@example.org,Орёл",
                "Фёдор,f@example.org,\"Орёл\u0007\"",
                "Ж" + "ж".repeat(100) + ",g@example.org,Орёл",
                "Зоя,h@example.org,Орёл,,",
                ""));

        List<String> rejections = new ArrayList<>();
        answer.json()
                .path("rejections")
                .forEach(row -> rejections.add(
                        row.path("line").asInt() + " " + row.path("reason").asText()));
        assertThat(rejections)
                .containsExactly(
                        "3 missing_email",
                        "5 invalid_email",
                        "6 control_characters",
                        "8 wrong_column_count",
                        "9 missing_name",
                        "10 control_characters",
                        "11 too_long");
        assertThat(answer.json().path("rows").asInt()).isEqualTo(9);
        assertThat(answer.json().path("imported").asInt()).isEqualTo(2);
    }

    @Test
    void aRepeatedAddressIsRejectedAndTheFirstStands() {
        Answer answer = club.imports("Имя;E-mail\nАнна;a@example.org\nДругая;  A@Example.ORG\u00A0\n");

        assertThat(answer.json().path("rejections").toString())
                .isEqualTo("[{\"line\":3,\"reason\":\"duplicate_email\"}]");
        assertThat(onlyApplication().path("firstName").asText()).isEqualTo("Анна");
    }

    @Test
    void ofTwoAddressesInARowTheFirstGoodOneCounts() {
        Answer answer = club.imports(
                "Имя;E-mail;Почта\nА;a@example.org;b@example.org\nБ;;c@example.org\nВ;none;d@example.org\nГ;none;\nД;;\n");

        assertThat(answer.json().path("imported").asInt()).as(answer.text()).isEqualTo(3);
        assertThat(answer.json().path("rejections").toString())
                .isEqualTo("[{\"line\":5,\"reason\":\"invalid_email\"},{\"line\":6,\"reason\":\"missing_email\"}]");
        assertThat(answer.json().path("ignoredColumns")).isEmpty();
        assertThat(club.asOwner()
                        .get(club.path("/applications"))
                        .json()
                        .path("applications")
                        .findValuesAsText("email"))
                .containsExactly("a@example.org", "c@example.org", "d@example.org");
    }

    @Test
    void anAddressOfAnEarlierImportStandsAgainstAnotherOne() {
        club.imports("Имя;E-mail\nАнна;a@example.org\n");

        Answer answer = club.imports("Имя;E-mail\nНовая;a@example.org\nБорис;b@example.org\n");

        assertThat(answer.json().path("imported").asInt()).isEqualTo(1);
        assertThat(answer.json().path("rejections").toString())
                .isEqualTo("[{\"line\":2,\"reason\":\"duplicate_email\"}]");
    }

    @Test
    void theSameRowsInAnotherFormAreUnchangedEvenAfterApproval() {
        club.imports("Имя;E-mail\nАнна;a@example.org\n");
        club.approve("a@example.org");

        Answer answer = club.imports("email,first name,phone\na@example.org,Анна,1\n");

        assertThat(answer.json().path("unchanged").asInt()).as(answer.text()).isEqualTo(1);
        assertThat(onlyApplication().path("state").asText()).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | malformed-request | The request is not well-formed. The body is empty, and this request needs one.",
                "<html><table><tr><td>E-mail</td></tr></table></html> | unreadable-import | It is a web page or XML that was named like a spreadsheet, not an export as text. Open it in a spreadsheet and save it as CSV.",
                "\uFEFF\\n<?xml version='1.0'?><Workbook/> | unreadable-import | It is a web page or XML that was named like a spreadsheet, not an export as text. Open it in a spreadsheet and save it as CSV.",
                "Имя;Рабочая почта;Почта помощника\\nАнна;a@example.org;b@example.org | unreadable-import | More than one column may be the e-mail address: “Рабочая почта”, “Почта помощника”. Give the right one the heading “E-mail”.",
                "Имя;Фамилия\\nАнна;Пример | unreadable-import | The first line names no e-mail column.",
                "E-mail;Имя\\n\"a@example.org;Анна | unreadable-import | A quotation mark opens and never closes, so nobody can tell where its row ends.",
                "PK\\3\\4rest of a workbook | unreadable-import | It is a spreadsheet workbook, not an export of one.",
                "E-mail;Имя\\na@example.org;А\uFFFDна | unreadable-import | It is no text, or it was damaged on its way. Send the file as application/octet-stream.",
                "\\n\\n | unreadable-import | The file is empty."
            })
    void aFileThatCannotBeReadChangesNothingAndSaysWhy(String file, String problem, String detail) {
        Answer answer = imports(file.translateEscapes().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        if (detail != null) {
            assertThat(answer.json().path("detail").asText()).isEqualTo(detail);
        }
        assertThat(club.asOwner().get(club.path("/applications")).json().path("applications"))
                .isEmpty();
    }

    @Test
    void moreThanTenMegabytesAreTooLarge() {
        assertThat(imports(new byte[Imports.MOST_BYTES + 1]).problem()).isEqualTo("too-large");
    }

    @Test
    void importingIsForOrganisers() {
        String csv = "E-mail;Имя\nx@example.org;Икс\n";
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        ClubInTest.Person member = club.joined("Анна", "Пример");
        ClubInTest other = ClubInTest.founded();
        String path = club.path("/imports");

        assertThat(member.api().post(path, file, "text/csv").problem()).isEqualTo("not-allowed");
        assertThat(other.asOwner().post(path, file, "text/csv").problem()).isEqualTo("not-a-member");
        assertThat(ClubInTest.api(ClubInTest.address("nobody"))
                        .post(path, file, "text/csv")
                        .problem())
                .isEqualTo("not-bound");
        assertThat(TestCloud.shared().api().post(path, file, "text/csv").problem())
                .isEqualTo("not-signed-in");
        assertThat(club.asOwner().post(path, file, "text/csv").status()).isEqualTo(200);
        assertThat(club.asOwner().post(path, csv).problem()).isEqualTo("unsupported-media-type");
    }

    private JsonNode onlyApplication() {
        JsonNode applications =
                club.asOwner().get(club.path("/applications")).json().path("applications");
        assertThat(applications).hasSize(1);
        return applications.path(0);
    }
}
