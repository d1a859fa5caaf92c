package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.krug.local.CloudOptions;
import org.krug.local.LocalCloud;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.services.LocalServices;
import org.krug.local.story.Preparation.Prepared;
import org.krug.local.story.Result.Check;

/** Replays a story on a fresh local cloud of its own. */
final class Replay {
    /** How long before the invitations the club is made. */
    private static final Duration PREPARING = Duration.ofHours(6);

    private final StoryFolder story;
    private final Surroundings surroundings;
    private final Preparation preparation;
    private final Progress progress;

    private Replay(StoryFolder story, Surroundings surroundings, Progress progress) {
        this.story = story;
        this.surroundings = surroundings;
        this.preparation = new Preparation(story, surroundings);
        this.progress = progress;
    }

    /**
     * Replays a story.
     *
     * @param runtime whether functions run in processes of their own
     * @throws StoryStoppedException when something answers as no story foresees
     */
    static Result of(StoryFolder story, boolean runtime, Progress progress) {
        long begun = System.nanoTime();
        CloudOptions options = CloudOptions.of(ProjectFiles.template())
                .withClock(beginning(story))
                .withRuntime(runtime);
        progress.tell("Starting a fresh local cloud");
        try (Stage stage = new OwnStage(LocalCloud.start(options, LocalServices::start));
                Surroundings surroundings = Surroundings.of(stage)) {
            return new Replay(story, surroundings, progress).run(begun);
        }
    }

    /**
     * Replays a story on a local cloud that is killed again and again.
     *
     * @param kills how often, at moments drawn from the seed
     */
    static Result amidCrashes(StoryFolder story, int kills, long seed, Progress progress) {
        long begun = System.nanoTime();
        progress.tell("Starting a local cloud in a process of its own, to be killed " + kills + " times");
        try (KilledStage stage = KilledStage.start(beginning(story), kills, seed, requestsOf(story));
                Surroundings surroundings = Surroundings.of(stage)) {
            Result result = new Replay(story, surroundings, progress).run(begun);
            progress.tell("Killed " + stage.killed() + " times"
                    + (stage.killed() < kills ? " of " + kills + ": the story was over before" : ""));
            return result;
        }
    }

    /** About how many requests a story makes: enough to spread kills over it. */
    private static int requestsOf(StoryFolder story) {
        return story.actions().size();
    }

    /** Long enough before the first thing that happens. */
    private static Instant beginning(StoryFolder story) {
        return Stream.concat(
                        Stream.of(story.event().invited()),
                        story.actions().stream().map(Action::at))
                .min(Instant::compareTo)
                .orElseThrow()
                .minus(PREPARING);
    }

    private Result run(long begun) {
        progress.tell("Importing candidates, approving members, planning the event");
        Prepared prepared = preparation.prepare();
        EventDay day = new EventDay(story, surroundings, prepared, preparation.organiser());
        try (LiveWatch live = day.live()) {
            List<Step> steps = Timeline.of(story);
            progress.tell("Replaying " + steps.size() + " steps from "
                    + story.event().invited().atZone(story.event().zone()).toLocalDate());
            steps.forEach(day::take);
            surroundings.clock().moveTo(afterEverything());
            surroundings.clock().fireDue();
            progress.tell("Reading what came out");
            return result(day, live, begun);
        }
    }

    private Instant afterEverything() {
        return Stream.concat(
                        Stream.of(story.event().surveyCloses()),
                        story.actions().stream().map(Action::at))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Result result(EventDay day, LiveWatch live, long begun) {
        Person organiser = preparation.organiser();
        DoorBook book = DoorBook.read(organiser, day.club());
        JsonNode outcome = Json.tree(new Outcome(story, day, book).asExpected(organiser));
        LiveBoard.Shown shown = live.caughtUp();
        MailCount mails = MailCount.of(surroundings.mailbox().all(), story.event());
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("live counts equal to a recount", showsTheSame(shown, organiser, day, book)));
        checks.add(new Check(
                "every member invited, nobody twice", mails.invitedTwice() == 0 && everybodyInvited(mails, day)));
        checks.add(new Check("no letter sent twice at once", mails.repeated() == 0));
        checks.add(new Check("no scan in quarantine", book.notes().quarantined() == 0));
        return new Result(
                story,
                outcome,
                Comparison.points(story.expected(), outcome),
                List.copyOf(checks),
                notes(day, live, mails, book),
                Sponsor.summary(organiser, day.club(), surroundings.web()),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    /** The owner is a member too, and invited like everybody. */
    private static boolean everybodyInvited(MailCount mails, EventDay day) {
        int members = day.prepared().approved();
        return mails.invited() == members || mails.invited() == members + 1;
    }

    private static boolean showsTheSame(LiveBoard.Shown shown, Person organiser, EventDay day, DoorBook book) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        Counts.of(organiser, day.club()).states().forEach((state, count) -> wanted.put(state, count.longValue()));
        wanted.put("arrived", (long) book.attended());
        wanted.put("walkIns", (long) book.walkIns());
        Map<String, Long> seen = new LinkedHashMap<>(shown.counts());
        seen.values().removeIf(count -> count == 0);
        wanted.values().removeIf(count -> count == 0);
        return seen.equals(wanted);
    }

    private Result.Footnotes notes(EventDay day, LiveWatch live, MailCount mails, DoorBook book) {
        return new Result.Footnotes(
                surroundings.people().count(),
                surroundings.web().requests(),
                surroundings.camera().count(),
                day.requests().byLink(),
                day.doors().offlineScans(),
                day.doors().offlineDiffers(),
                live.board().changes(),
                live.board().gaps(),
                live.openings(),
                mails,
                book.notes());
    }
}
