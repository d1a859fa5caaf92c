package org.krug.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krug.local.dynamodb.ProjectFiles;
import picocli.CommandLine;

/** Whole event days through the local cloud. */
class StoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A story that stands still. How long it takes on a machine of its own is printed: the tests share theirs with others. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"digital-leaders", "half-full"})
    void anExampleComesOutAsExpectedInEveryPoint(String name) {
        Result result = Replay.of(StoryReader.read(example(name)), false, what -> {});
        new Report(result).print(new PrintWriter(out, true));
        System.out.println(out);

        assertThat(result.points())
                .hasSizeGreaterThan(40)
                .allSatisfy(point -> assertThat(point).matches(Point::holds, "holds"));
        assertThat(result.checks()).allMatch(Result.Check::holds);
        assertThat(result.took()).isLessThan(LIMIT);
        isAnonymous(result.summary().json());
        assertThat(result.summary().html()).contains("<html").doesNotContain("@example.");
    }

    /** Nothing under 10, everything rounded to 5, and nothing that the numbers shown give back. */
    private static void isAnonymous(JsonNode summary) {
        List<Integer> numbers = new ArrayList<>();
        summary.findValues("registered").forEach(number -> numbers.add(number.asInt()));
        summary.findValues("came").forEach(number -> numbers.add(number.asInt()));
        assertThat(numbers).hasSizeGreaterThan(4).allSatisfy(number -> {
            assertThat(number).isGreaterThanOrEqualTo(10);
            assertThat(number % 5).isZero();
        });
    }

    @Test
    void aWrongExpectationIsNamedAndTheExitCodeIsOne(@TempDir Path folder) throws IOException {
        copySmall(folder);
        ObjectNode expected =
                (ObjectNode) JSON.readTree(folder.resolve("expected.json").toFile());
        expected.put("offers_made", 7);
        JSON.writeValue(folder.resolve("expected.json").toFile(), expected);

        assertThat(story(folder)).isEqualTo(1);

        assertThat(out.toString())
                .contains("DIFF offers_made")
                .contains("expected 7")
                .contains("1 of ")
                .endsWith("differ: offers_made" + System.lineSeparator());
    }

    @Test
    void aSmallStoryWithRightExpectationsEndsWithZero(@TempDir Path folder) throws IOException {
        copySmall(folder);

        assertThat(story(folder)).describedAs("%s%s", out, err).isZero();

        assertThat(out.toString()).contains("points match.").contains("Too few people");
    }

    /** A folder of the same form with a handful of people, kept with the tests. */
    private static void copySmall(Path folder) throws IOException {
        Path small = ProjectFiles.root().resolve("local/story/src/test/stories/handful");
        try (var files = Files.list(small)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private int story(Path folder) {
        return new CommandLine(new StoryCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(folder.toString());
    }

    private static Path example(String name) {
        return ProjectFiles.root().resolve("examples").resolve(name);
    }
}
