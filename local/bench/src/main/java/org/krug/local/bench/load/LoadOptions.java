package org.krug.local.bench.load;

import java.util.List;
import picocli.CommandLine.Option;

/** What the measurements under load have in common. */
final class LoadOptions {
    @Option(names = "--markdown", description = "Print Markdown, for a page.")
    boolean markdown;

    @Option(
            names = "--java",
            paramLabel = "OPTION",
            description =
                    "One more option for the measured process's Java, such as -XX:StartFlightRecording=…; may be repeated.")
    List<String> java = List.of();
}
