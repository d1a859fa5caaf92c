package org.krug.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppFiguresTest {
    private static final long MILLI = 1_000_000;

    /** Ninety-nine of the one and one of the other. */
    private static Took took(long millis, long once) {
        long[] nanos = new long[100];
        java.util.Arrays.fill(nanos, millis * MILLI);
        nanos[7] = once * MILLI;
        return new Took(nanos, 0);
    }

    private static String said(AppFigures figures) {
        StringWriter text = new StringWriter();
        new Report(new PrintWriter(text), false).app(figures);
        return text.toString();
    }

    @Test
    void eachAimIsSaidToBeReachedOrNot() {
        String said = said(new AppFigures(
                took(19, 500),
                took(400, 1),
                took(100, 5_000),
                took(900, 1_501),
                Optional.of(new Memory("PSS", 301 * 1024))));

        assertThat(said.lines().filter(line -> line.contains("aim") || line.contains("reached")))
                .anySatisfy(line -> assertThat(line).contains("ticket verified").endsWith(" reached"))
                .anySatisfy(line -> assertThat(line).contains("online").endsWith("NOT reached"))
                .anySatisfy(line -> assertThat(line).contains("offline").endsWith(" reached"))
                .anySatisfy(line -> assertThat(line).contains("first screen").endsWith("NOT reached"))
                .anySatisfy(line -> assertThat(line).contains("301 MB (PSS)").endsWith("NOT reached."));
    }

    @Test
    void aSystemThatTellsNoMemoryIsSaidSo() {
        Took took = took(1, 1);

        assertThat(said(new AppFigures(took, took, took, took, Optional.empty())))
                .contains("does not tell")
                .doesNotContain("MB");
    }
}
