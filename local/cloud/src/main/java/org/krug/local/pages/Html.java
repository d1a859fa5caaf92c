package org.krug.local.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.LocalPage;

/** The pieces that the local cloud's pages are made of. */
final class Html {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Html() {}

    /** A page under /_local or at /. */
    static HttpAnswer page(String title, String body) {
        return HttpAnswer.text(200, "text/html; charset=utf-8", LocalPage.html(title, body));
    }

    static HttpAnswer notFound() {
        return HttpAnswer.text(
                404,
                "text/html; charset=utf-8",
                LocalPage.html(
                        "No such page",
                        "<p>There is nothing at this address. <a href=\"/_local\">What there is</a></p>"));
    }

    /** Text that means nothing to HTML. */
    static String text(Object value) {
        return LocalPage.text(value);
    }

    /** A moment as people read it. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** A table whose rows become cards on a phone; numbers stand at the right. */
    static String table(List<String> columns, List<List<?>> rows) {
        StringBuilder table = new StringBuilder("<table class=\"cards\"><tbody><tr>");
        columns.forEach(column -> table.append("<th>").append(text(column)).append("</th>"));
        table.append("</tr>");
        for (List<?> row : rows) {
            table.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                Object value = row.get(column);
                table.append(value instanceof Number ? "<td class=\"number\" data-column=\"" : "<td data-column=\"")
                        .append(text(columns.get(column)))
                        .append("\">")
                        .append(text(value))
                        .append("</td>");
            }
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }
}
