package org.krug.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.dynamodb.ProjectFiles;
import picocli.CommandLine;

class UnusableFolderTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void aGoodFolder() throws IOException {
        Path small = ProjectFiles.root().resolve("local/story/src/test/stories/handful");
        try (var files = Files.list(small)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThat(story(folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder").contains("nowhere");
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(folder.resolve("candidates.csv"));
        assertThat(story(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("There is no candidates.csv in");
    }

    @Test
    void aLineThatIsNotJson() throws IOException {
        append("{\"at\": ");
        assertThat(story(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("actions.jsonl, line ").contains("is not JSON");
    }

    @Test
    void somethingThatNobodyCanDo() throws IOException {
        append("{\"at\":\"2019-03-01T10:00:00+03:00\",\"who\":\"one@example.org\",\"do\":\"dance\"}");
        assertThat(story(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("do is \"dance\"; it should be one of register, confirm");
    }

    @Test
    void aTimeWithoutItsOffset() throws IOException {
        append("{\"at\":\"2019-03-01T10:00:00\",\"who\":\"one@example.org\",\"do\":\"register\"}");
        assertThat(story(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("a time with its offset");
    }

    @Test
    void aScanOutsideItsDevicesOfflineTime() throws IOException {
        append(
                "{\"at\":\"2019-03-01T10:00:00+03:00\",\"who\":\"one@example.org\",\"do\":\"scan-ticket\",\"device\":\"door-1\","
                        + "\"offline_since\":\"2019-03-01T11:00:00+03:00\",\"offline_until\":\"2019-03-01T12:00:00+03:00\"}");
        assertThat(story(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("between offline_since and offline_until");
    }

    @Test
    void somebodyWhomTheCouncilDidNotApprove() throws IOException {
        append("{\"at\":\"2019-03-01T10:00:00+03:00\",\"who\":\"stranger@example.org\",\"do\":\"register\"}");
        assertThat(story(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("stranger@example.org (line ").contains("not in approved.csv");
    }

    @Test
    void anEventWithoutCapacity() throws IOException {
        Path file = folder.resolve("expected.json");
        Files.writeString(file, Files.readString(file).replace("\"capacity\"", "\"seats\""));
        assertThat(story(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("expected.json, event: capacity is missing");
    }

    private void append(String line) throws IOException {
        Path file = folder.resolve("actions.jsonl");
        Files.writeString(file, Files.readString(file) + line + "\n");
    }

    private int story(Path path) {
        return new CommandLine(new StoryCommand())
                .setErr(new PrintWriter(err, true))
                .execute(path.toString());
    }
}
