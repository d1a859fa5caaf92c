package org.krug.local.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.krug.local.story.Action.Offline;

/** Everything that happens in a story, in order: at equal times uploads, then people's actions in the file's order, then the rest. */
final class Timeline {
    private static final int BEFORE_UPLOADS = 0;
    private static final int UPLOADS = 1;
    private static final int ACTIONS = 2;
    private static final int GOING_OFFLINE = 3;
    private static final int OFFLINE_SCANS = 4;
    private static final int MILESTONES = 5;

    /** What a device does while it is offline changes nothing elsewhere until the upload, so that its place among equals is free. */
    private record Placed(int rank, Step step) {}

    private record Window(String device, Offline offline) {}

    private final List<Placed> placed = new ArrayList<>();

    private Timeline() {}

    static List<Step> of(StoryFolder story) {
        Timeline timeline = new Timeline();
        Set<Window> windows = new LinkedHashSet<>();
        for (Action action : story.actions()) {
            action.offline()
                    .ifPresent(offline -> windows.add(new Window(action.device().orElseThrow(), offline)));
            timeline.add(rank(action), new Step.Acts(action));
        }
        windows.forEach(timeline::addWindow);
        EventSettings event = story.event();
        timeline.add(MILESTONES, new Step.Starts(event.starts()));
        timeline.add(MILESTONES, new Step.Ends(event.ends()));
        return timeline.inOrder();
    }

    private static int rank(Action action) {
        return action.offline()
                .map(offline -> offline.until().equals(action.at()) ? BEFORE_UPLOADS : OFFLINE_SCANS)
                .orElse(ACTIONS);
    }

    /** A device that goes offline knows everything that reached the server by that moment, that moment included. */
    private void addWindow(Window window) {
        Instant since = window.offline().since();
        boolean momentary = since.equals(window.offline().until());
        add(momentary ? BEFORE_UPLOADS : GOING_OFFLINE, new Step.GoesOffline(window.device(), window.offline()));
        add(UPLOADS, new Step.Uploads(window.device(), window.offline()));
    }

    private void add(int rank, Step step) {
        placed.add(new Placed(rank, step));
    }

    private List<Step> inOrder() {
        return placed.stream()
                .sorted(Comparator.comparing((Placed one) -> one.step().at()).thenComparingInt(Placed::rank))
                .map(Placed::step)
                .toList();
    }
}
