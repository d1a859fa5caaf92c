package org.krug.local.bench.load;

import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** `./krug bench` without a name: opening, door, live delay and cost, one after the other in one cloud. */
@Command
public abstract class AllLoads extends LoadCommand {
    private static final int PEOPLE = 400;
    private static final int SEATS = 100;
    private static final int AT_THE_DOOR = 300;
    private static final int COUNTED = 40;
    private static final Rounds ROUNDS = new Rounds(List.of(8, 32), 2);
    private static final LiveDelay.Crowd CROWD = new LiveDelay.Crowd(20, 150, 5);

    @Override
    int people() {
        return PEOPLE;
    }

    @Override
    void measure(Ground ground, Report report, Consumer<String> progress) {
        OpeningCommand.measure(ground, report, progress, new Opening(ground.hall(), PEOPLE, SEATS), ROUNDS);
        OpeningCommand.measure(ground, report, progress, new DoorRush(ground.hall(), AT_THE_DOOR), ROUNDS);
        report.rushesEnd();
        progress.accept("live delay …");
        report.live(CROWD, LiveDelay.measure(ground, CROWD));
        CostCommand.measure(ground, report, progress, COUNTED);
    }
}
