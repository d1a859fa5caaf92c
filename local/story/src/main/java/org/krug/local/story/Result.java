package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * What a replay gave.
 *
 * @param outcome in the form of expected.json
 * @param points the comparison
 * @param checks what held or not besides
 */
record Result(
        StoryFolder story,
        JsonNode outcome,
        List<Point> points,
        List<Check> checks,
        Footnotes notes,
        Summary summary,
        Duration took) {

    /** Something that has to hold whatever expected.json says. */
    record Check(String what, boolean holds) {}

    /** The sponsor's summary as programs and as people get it. */
    record Summary(JsonNode json, String html) {}

    /** What a reader may want to know about how it was replayed. */
    record Footnotes(
            int people,
            int requests,
            int pictures,
            int confirmedByLink,
            int offlineScans,
            int offlineDiffers,
            int liveChanges,
            int liveGaps,
            int liveOpenings,
            MailCount mails,
            DoorNotes door) {}

    /** What stewards see in their report. */
    record DoorNotes(int conflicts, int unconfirmed, int quarantined) {}

    boolean matches() {
        return points.stream().allMatch(Point::holds) && checks.stream().allMatch(Check::holds);
    }
}
