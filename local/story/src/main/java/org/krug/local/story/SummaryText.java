package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** The sponsor's summary in a terminal. */
final class SummaryText {
    private final JsonNode summary;

    SummaryText(JsonNode summary) {
        this.summary = summary;
    }

    void print(PrintWriter out) {
        out.println();
        out.println("Summary for sponsors (numbers rounded to five, groups under ten merged)");
        JsonNode total = summary.path("total");
        if (total.isMissingNode() || total.isNull()) {
            out.println("  Too few people to give numbers without giving somebody away.");
            return;
        }
        row(out, "", "registered", "came");
        row(out, "Everybody", total);
        groups(out, "By function", summary.path("byFunction"));
        groups(out, "By industry", summary.path("byIndustry"));
    }

    private static void groups(PrintWriter out, String heading, JsonNode groups) {
        if (!groups.isEmpty()) {
            out.println("  " + heading);
        }
        groups.forEach(group -> row(out, "  " + group.path("name").asText("other"), group.path("attendance")));
    }

    private static void row(PrintWriter out, String name, JsonNode attendance) {
        row(out, name, "about " + attendance.path("registered"), "about " + attendance.path("came"));
    }

    private static void row(PrintWriter out, String name, String registered, String came) {
        out.println("  %-26s %12s %12s".formatted(name, registered, came));
    }
}
