package org.krug.local.story;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of actions.jsonl.
 *
 * @param line its number in the file, from 1
 * @param who the person's e-mail address
 * @param device the steward's device, for what happens at the door
 * @param answer for {@link Deed#RESPOND}
 */
record Action(
        int line,
        Instant at,
        String who,
        Deed deed,
        Optional<String> device,
        Optional<Offline> offline,
        Optional<Response> answer) {

    /** When the device had no network. */
    record Offline(Instant since, Instant until) {}

    /** What somebody said in the survey. */
    record Response(boolean liked, int recommend, String comment) {}
}
