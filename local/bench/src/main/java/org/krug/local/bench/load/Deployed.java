package org.krug.local.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.template.RecurringSchedule;
import org.krug.local.template.TemplateReader;

/** What template.yaml says that costs. */
final class Deployed {
    private static final Pattern MEMORY = Pattern.compile("MemorySize: (\\d+)");

    private Deployed() {}

    /**
     * The memory of a function.
     *
     * @throws IllegalStateException when not all have the same
     */
    static int megabytes() {
        try {
            List<String> sizes = MEMORY.matcher(Files.readString(ProjectFiles.template()))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .distinct()
                    .toList();
            if (sizes.size() != 1) {
                throw new IllegalStateException("template.yaml gives functions memory of " + sizes + " MB");
            }
            return Integer.parseInt(sizes.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What runs by itself when nobody comes.
     *
     * @throws IllegalStateException when something does: then the bill has to learn it
     */
    static Bill idleMonth() {
        List<RecurringSchedule> schedules =
                TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of()).schedules();
        if (!schedules.isEmpty()) {
            throw new IllegalStateException("a schedule calls functions in an idle month: " + schedules);
        }
        String nobody = "nothing runs by itself: no schedule, no provisioned capacity";
        return new Bill()
                .add(Prices.HTTP_REQUESTS, 0, nobody)
                .add(Prices.CALLS, 0, nobody)
                .add(Prices.GIGABYTE_SECONDS, 0, nobody)
                .add(Prices.TABLE_WRITES, 0, nobody)
                .add(Prices.TABLE_READS, 0, nobody);
    }
}
