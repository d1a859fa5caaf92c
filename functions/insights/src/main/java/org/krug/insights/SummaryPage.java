package org.krug.insights;

import java.time.ZoneId;
import java.util.List;
import org.krug.contract.Language;
import org.krug.contract.insights.AttendanceSummary;
import org.krug.contract.insights.AttendanceSummary.Attendance;
import org.krug.contract.insights.AttendanceSummary.Group;
import org.krug.kernel.Problems;
import org.krug.web.Fact;
import org.krug.web.Page;
import org.krug.web.Table;

/** The summary as a page that a sponsor reads. */
final class SummaryPage {
    private final AttendanceSummary summary;
    private final Language language;

    SummaryPage(AttendanceSummary summary, Language language) {
        this.summary = summary;
        this.language = language;
    }

    String html() {
        Page page = Page.in(language, summary.event())
                .club(summary.club())
                .lead(say(
                        "Как прошла встреча: сводка для спонсоров",
                        "How the event was attended: a summary for sponsors"))
                .facts(new Fact(
                        say("Когда", "When"), Problems.when(summary.starts(), ZoneId.of(summary.zone()), language)));
        summary.total()
                .ifPresentOrElse(
                        total -> page.facts(
                                new Fact(say("Зарегистрировались", "Registered"), about(total.registered())),
                                new Fact(say("Пришли", "Came"), about(total.came()))),
                        () -> page.paragraph(say(
                                "Людей слишком мало, чтобы показать числа и никого не назвать.",
                                "There were too few people to give numbers without giving somebody away.")));
        table(page, say("По функциям", "By function"), summary.byFunction());
        table(page, say("По отраслям", "By industry"), summary.byIndustry());
        return page.paragraph(
                        say(
                                "Числа округлены до пяти, группы меньше десяти человек объединены. Имён, мест работы и должностей в сводке нет, и восстановить их нельзя.",
                                "Numbers are rounded to five, and groups under ten are merged. The summary holds no names, workplaces or positions, and none can be worked out from it."))
                .html();
    }

    private void table(Page page, String caption, List<Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        Table table = Table.of(caption)
                .column(say("Группа", "Group"))
                .numbers(say("Зарегистрировались", "Registered"))
                .numbers(say("Пришли", "Came"));
        for (Group group : groups) {
            Attendance attendance = group.attendance();
            table = table.row(
                    group.name().filter(name -> !name.isEmpty()).orElse(say("другие", "other")),
                    Integer.toString(attendance.registered()),
                    Integer.toString(attendance.came()));
        }
        page.table(table);
    }

    private String about(int count) {
        return say("около ", "about ") + count;
    }

    private String say(String russian, String english) {
        return language == Language.RU ? russian : english;
    }
}
