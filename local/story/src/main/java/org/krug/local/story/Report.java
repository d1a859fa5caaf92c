package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What an organiser tells of the event, then every point of the comparison. */
final class Report {
    private static final Locale ENGLISH = Locale.UK;

    private final Result result;
    private final JsonNode outcome;
    private final EventSettings event;

    Report(Result result) {
        this.result = result;
        this.outcome = result.outcome();
        this.event = result.story().event();
    }

    void print(PrintWriter out) {
        out.println();
        out.println(event.title());
        out.println("%s to %s, %s, %d seats"
                .formatted(
                        time("d MMMM yyyy, HH:mm", event.starts()),
                        time("HH:mm", event.ends()),
                        event.zone(),
                        event.capacity()));
        before(out);
        theDay(out);
        afterwards(out);
        new SummaryText(result.summary().json()).print(out);
        howItWasReplayed(out);
        comparison(out);
    }

    private void before(PrintWriter out) {
        heading(out, "Before");
        JsonNode candidates = outcome.path("candidates");
        line(
                out,
                "Candidates",
                "%d rows in the CRM's export: %d applications, rejected: %s",
                at("candidates.rows"),
                at("candidates.imported"),
                words(candidates.path("rejected")));
        line(
                out,
                "Members",
                "%d approved by the council, %d people invited",
                at("approved"),
                result.notes().mails().invited());
        line(
                out,
                "Seats",
                "%d offered to people on the waitlist, %d of these offers ran out",
                at("offers_made"),
                at("offers_expired"));
        line(out, "At the start", "%s", words(outcome.path("states_at_start")));
        line(out, "Refused", "%s", words(outcome.path("refused_requests")));
    }

    private void theDay(PrintWriter out) {
        heading(out, "At the door");
        line(
                out,
                "Came",
                "%d, %d of them by five past, %d without a seat",
                at("attended"),
                at("admitted_by_five_past"),
                at("walk_ins"));
        line(out, "Did not come", "%d of those who had said twice that they would", at("no_shows"));
        line(out, "Refused", "%s", words(outcome.path("refused_at_the_door")));
        line(
                out,
                "Scanned again",
                "%d told \"already admitted\", %d double admissions to look at",
                at("scans_answered_already_admitted"),
                at("double_admissions"));
        Result.DoorNotes notes = result.notes().door();
        line(
                out,
                "For stewards",
                "%d admissions in conflict with a cancellation, %d scans unconfirmed, %d in quarantine",
                notes.conflicts(),
                notes.unconfirmed(),
                notes.quarantined());
    }

    private void afterwards(PrintWriter out) {
        heading(out, "Afterwards");
        line(out, "At the end", "%s", words(outcome.path("states_at_end")));
        int responses = at("survey.responses");
        int liked = at("survey.liked");
        line(
                out,
                "Survey",
                "%d responses, %d liked it%s; %d would recommend it gladly, %d would not",
                responses,
                liked,
                responses == 0 ? "" : " (%d %%)".formatted(Math.round(100.0 * liked / responses)),
                at("survey.promoters"),
                at("survey.detractors"));
        line(out, "Refused", "%s", words(outcome.path("survey").path("refused")));
        line(out, "Mails", "%s", mails());
    }

    private void howItWasReplayed(PrintWriter out) {
        Result.Footnotes notes = result.notes();
        heading(out, "How it was replayed");
        line(
                out,
                "People",
                "%d signed in, each with a phone of their own; %d confirmations by a mailed link",
                notes.people(),
                notes.confirmedByLink());
        line(
                out,
                "Codes",
                "%d QR pictures drawn and read; %d scans made offline, %d of them judged otherwise at the upload",
                notes.pictures(),
                notes.offlineScans(),
                notes.offlineDiffers());
        line(
                out,
                "Live counts",
                "%d changes pushed, %d gaps, dashboard opened %d times",
                notes.liveChanges(),
                notes.liveGaps(),
                notes.liveOpenings());
        line(
                out,
                "Requests",
                "%d in %.1f seconds",
                notes.requests(),
                result.took().toMillis() / 1000.0);
    }

    private void comparison(PrintWriter out) {
        heading(out, "Compared with expected.json");
        int width = result.points().stream()
                .mapToInt(point -> point.name().length())
                .max()
                .orElse(0);
        for (Point point : result.points()) {
            out.println(("  %-4s %-" + width + "s  expected %-6s got %s")
                    .formatted(point.holds() ? "ok" : "DIFF", point.name(), point.expected(), point.got()));
        }
        for (Result.Check check : result.checks()) {
            out.println("  %-4s %s".formatted(check.holds() ? "ok" : "DIFF", check.what()));
        }
        List<String> differing = result.points().stream()
                .filter(point -> !point.holds())
                .map(Point::name)
                .toList();
        long failed = differing.size()
                + result.checks().stream().filter(check -> !check.holds()).count();
        out.println();
        out.println(
                failed == 0
                        ? "All %d points match.".formatted(result.points().size())
                        : "%d of %d points differ%s"
                                .formatted(
                                        failed,
                                        result.points().size() + result.checks().size(),
                                        differing.isEmpty() ? "." : ": " + String.join(", ", differing)));
    }

    private int at(String path) {
        return outcome.at("/" + path.replace('.', '/')).asInt();
    }

    private String time(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, ENGLISH).format(moment.atZone(event.zone()));
    }

    private static String words(JsonNode counts) {
        return counts.isEmpty()
                ? "none"
                : StreamSupport.stream(counts.properties().spliterator(), false)
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> word(count.getKey()) + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private String mails() {
        return result.notes().mails().byKind().entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace(":", " when ");
    }

    private static void heading(PrintWriter out, String text) {
        out.println();
        out.println(text);
    }

    private static void line(PrintWriter out, String label, String text, Object... values) {
        out.println("  %-14s %s".formatted(label, text.formatted(values)));
    }
}
