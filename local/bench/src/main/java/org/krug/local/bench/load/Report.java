package org.krug.local.bench.load;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints what was measured, for people or in Markdown. */
final class Report {
    private static final double MILLIS = 1e6;
    /** pretix 2026.8 with three workers, PostgreSQL and redis on two cores, 32 connections, as docs/benchmarks.md quotes it. */
    private static final double PRETIX_RATE = 32;

    private static final double PRETIX_P95 = 1100;
    private static final double PRETIX_MEGABYTES = 1200;
    private static final int PRETIX_CONNECTIONS = 32;

    private final PrintWriter out;
    private final boolean markdown;

    Report(PrintWriter out, boolean markdown) {
        this.out = out;
        this.markdown = markdown;
    }

    private final List<String> notes = new ArrayList<>();

    private Table rushes = rushTable();

    private static Table rushTable() {
        return new Table(
                "", "connections", "a second", "p50 ms", "p95 ms", "p99 ms", "bare, a second", "bare p95 ms", "ratio");
    }

    /** @param memory of the measured process afterwards */
    void rush(String name, List<Round> rounds, Optional<Memory> memory) {
        for (Round round : rounds) {
            rushes.row(
                    name,
                    Integer.toString(round.connections()),
                    whole(round.krug().rate()),
                    whole(round.krug().percentile(50)),
                    whole(round.krug().percentile(95)),
                    whole(round.krug().percentile(99)),
                    whole(round.bare().rate()),
                    whole(round.bare().percentile(95)),
                    text("%.2f", round.ratio()));
            notes.add(text(
                    "%s at %d connections: %d requests and as many sets of bare ones, no errors; streams had caught up %.1f s after the last"
                            + " answer.",
                    name, round.connections(), round.krug().count(), round.settled() / MILLIS / 1000));
        }
        memory.ifPresent(held -> notes.add(text(
                "%s: the serving process, DynamoDB Local in it, then held %d MB (%s).",
                name, held.megabytes(), held.kind())));
    }

    /** Against the peer, where both were measured with as many connections. */
    void againstPretix(List<Round> checkIns, Optional<Memory> memory) {
        checkIns.stream()
                .filter(round -> round.connections() == PRETIX_CONNECTIONS)
                .forEach(round -> notes.add(text(
                        "Check-in against pretix's at 32 connections (32/s, p95 1,100 ms, 1.2 GB): %.1f times the rate, %.2f of the p95%s.",
                        round.krug().rate() / PRETIX_RATE,
                        round.krug().percentile(95) / PRETIX_P95,
                        memory.map(held -> text(", %.2f of the memory", held.megabytes() / PRETIX_MEGABYTES))
                                .orElse(""))));
    }

    /** Ends the table of rushes. */
    void rushesEnd() {
        rushes.print(out, markdown);
        notes.forEach(note -> out.println((markdown ? "- " : "  ") + note));
        out.println();
        out.flush();
        notes.clear();
        rushes = rushTable();
    }

    void live(LiveDelay.Crowd crowd, LiveDelay delay) {
        Table table = new Table("live delay", "messages", "p50 ms", "p95 ms", "p99 ms");
        table.row(liveRow("since the admission was sent", delay.sinceSent()));
        table.row(liveRow("since it was answered", delay.sinceAnswered()));
        table.print(out, markdown);
        out.println(text(
                "%d dashboards, %d admissions one after the other, at most %d a second; %.1f a second were made.",
                crowd.watching(),
                crowd.coming(),
                crowd.perSecond(),
                delay.sinceSent().rate() / crowd.watching()));
        out.println();
        out.flush();
    }

    private static String[] liveRow(String name, Took delay) {
        return new String[] {
            name,
            Integer.toString(delay.count()),
            whole(delay.percentile(50)),
            whole(delay.percentile(95)),
            whole(delay.percentile(99))
        };
    }

    /** The phone app, with its aims. */
    void app(AppFigures figures) {
        Table table = new Table("app", "times", "p50 ms", "p95 ms", "p99 ms", "aim", "");
        table.row(appRow("ticket verified", figures.verified(), "p99 under 20 ms", 99, 20));
        table.row(appRow("scan to result, online", figures.online(), "p95 under 300 ms", 95, 300));
        table.row(appRow("scan to result, offline", figures.offline(), "p95 under 300 ms", 95, 300));
        table.row(appRow("start to first screen", figures.starts(), "all under 1,500 ms", 100, 1500));
        table.print(out, markdown);
        say(figures.memory()
                .map(held -> text(
                        "The app then held %d MB (%s); aim: under 300 MB: %s.",
                        held.megabytes(), held.kind(), reached(held.megabytes(), 300)))
                .orElse("This system does not tell what a process holds."));
    }

    private static String[] appRow(String name, Took took, String aim, int percent, double millis) {
        return new String[] {
            name,
            Integer.toString(took.count()),
            text("%,.1f", took.percentile(50)),
            text("%,.1f", took.percentile(95)),
            text("%,.1f", took.percentile(99)),
            aim,
            reached(took.percentile(percent), millis)
        };
    }

    private static String reached(double figure, double aim) {
        return figure < aim ? "reached" : "NOT reached";
    }

    void cost(CheckInCost cost, int megabytes) {
        bill("1,000 check-ins", cost.bill(megabytes));
        Table used = new Table("function", "calls a check-in", "ms a check-in");
        cost.functions()
                .forEach(function -> used.row(
                        function.function(),
                        text("%.2f", (double) function.calls() / cost.people()),
                        text("%.1f", (double) function.millis() / cost.people())));
        used.print(out, markdown);
    }

    void bill(String of, Bill bill) {
        Table table = new Table(of, "amount", "price", "dollars", "how the amount comes about");
        bill.lines()
                .forEach(line -> table.row(
                        line.price().title,
                        text("%,.1f", line.amount()),
                        line.price().perUnit(),
                        text("%.5f", line.dollars()),
                        line.from()));
        table.row("all", "", "", text("%.5f", bill.dollars()), "");
        table.print(out, markdown);
    }

    void say(String sentence) {
        out.println(sentence);
        out.println();
        out.flush();
    }

    private static String whole(double value) {
        return text("%,.0f", value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
