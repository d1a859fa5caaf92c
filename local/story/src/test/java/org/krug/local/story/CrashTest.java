package org.krug.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krug.local.dynamodb.ProjectFiles;

/** An event day during which the cloud is killed again and again: nothing is lost, nothing doubled. */
class CrashTest {
    private static final boolean LONG = Boolean.getBoolean("krug.long");
    private static final int KILLS = LONG ? 200 : 20;
    private static final Path STORY =
            ProjectFiles.root().resolve(LONG ? "examples/half-full" : "local/story/src/test/stories/handful");

    @Test
    void aStoryComesOutTheSameThoughTheCloudIsKilledOnTheWay() {
        List<String> told = new ArrayList<>();

        Result result = Replay.amidCrashes(StoryReader.read(STORY), KILLS, 20, told::add);

        assertThat(told).contains("Killed " + KILLS + " times");
        assertThat(result.points())
                .hasSizeGreaterThan(25)
                .allSatisfy(point -> assertThat(point).matches(Point::holds, "holds"));
        assertThat(result.checks()).allMatch(Result.Check::holds);
    }
}
