package org.krug.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krug.local.story.Action.Offline;

class TimelineTest {
    private static final Instant STARTS = Instant.parse("2019-02-09T09:00:00Z");
    private static final Instant ENDS = STARTS.plusSeconds(3600);

    private int line;

    @Test
    void atEqualTimesUploadsComeFirstThenActionsInTheFilesOrderThenTheCount() {
        Action scan = scan(STARTS.minusSeconds(60), STARTS.minusSeconds(120), STARTS);
        Action second = action(STARTS, "second@example.org");
        Action third = action(STARTS, "third@example.org");

        assertThat(steps(scan, second, third))
                .containsExactly(
                        new Step.GoesOffline("door-1", offline(scan)),
                        new Step.Acts(scan),
                        new Step.Uploads("door-1", offline(scan)),
                        new Step.Acts(second),
                        new Step.Acts(third),
                        new Step.Starts(STARTS),
                        new Step.Ends(ENDS));
    }

    @Test
    void aDeviceKnowsWhatHappenedAtTheVeryMomentItWentOffline() {
        Instant since = STARTS.plusSeconds(10);
        Action scan = scan(since, since, since.plusSeconds(60));
        Action sameMoment = action(since, "other@example.org");

        assertThat(steps(scan, sameMoment))
                .containsSubsequence(
                        new Step.Acts(sameMoment), new Step.GoesOffline("door-1", offline(scan)), new Step.Acts(scan));
    }

    @Test
    void aScanAtTheMomentOfTheUploadIsStillInTheQueue() {
        Instant until = STARTS.plusSeconds(60);
        Action scan = scan(until, STARTS, until);

        assertThat(steps(scan)).containsSubsequence(new Step.Acts(scan), new Step.Uploads("door-1", offline(scan)));
    }

    @Test
    void scansOfOneOfflineTimeAreUploadedTogether() {
        Action one = scan(STARTS.plusSeconds(1), STARTS, STARTS.plusSeconds(60));
        Action other = scan(STARTS.plusSeconds(2), STARTS, STARTS.plusSeconds(60));

        assertThat(steps(one, other)).filteredOn(Step.Uploads.class::isInstance).hasSize(1);
    }

    private static List<Step> steps(Action... actions) {
        EventSettings event = new EventSettings(
                "Meeting",
                ZoneOffset.UTC,
                2,
                6,
                STARTS,
                STARTS,
                STARTS,
                STARTS,
                STARTS,
                STARTS,
                STARTS,
                ENDS,
                ENDS,
                ENDS);
        return Timeline.of(
                new StoryFolder(event, Json.tree(java.util.Map.of()), new byte[0], List.of(), List.of(actions)));
    }

    private static Offline offline(Action action) {
        return action.offline().orElseThrow();
    }

    private Action scan(Instant at, Instant since, Instant until) {
        return new Action(
                ++line,
                at,
                "guest@example.org",
                Deed.SCAN_TICKET,
                Optional.of("door-1"),
                Optional.of(new Offline(since, until)),
                Optional.empty());
    }

    private Action action(Instant at, String who) {
        return new Action(++line, at, who, Deed.CONFIRM, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
