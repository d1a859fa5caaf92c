package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.krug.app.door.Link.Fate;
import org.krug.app.wire.NoAnswerException;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.ScanOutcome;

/** An event day in little, all of it from one seed: devices that scan the same tickets, lose the network, stop and come back; and what must hold then. */
final class EventDay {
    private static final Fate[] BAD = Fate.values();

    private final SplittableRandom random;
    private final ServerModel server = new ServerModel();
    private final List<Steward> stewards = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<Steward, Set<Long>> corrected = new HashMap<>();
    private int stops;

    /** A scan whose result a steward has seen. */
    private record Told(Steward steward, String code, String nonce, boolean letIn) {}

    /** What happens how often in a day. */
    record Weather(int steps, int tickets, int devices, boolean deviceStops) {}

    private final Weather weather;

    EventDay(long seed, Weather weather) throws IOException {
        this.random = new SplittableRandom(seed);
        this.weather = weather;
        for (int count = 0; count < weather.tickets(); count++) {
            tickets.add(server.issue());
        }
        for (int count = 0; count < weather.devices(); count++) {
            Steward steward = new Steward("door-" + count, server);
            steward.ahead = Duration.ofMillis(random.nextLong(-10_000_000, 10_000_000));
            stewards.add(steward);
        }
    }

    Steward steward() {
        return stewards.get(0);
    }

    /** How often a device stopped in the middle of something. */
    int stops() {
        return stops;
    }

    EventDay run() throws IOException, NoAnswerException {
        for (Steward steward : stewards) {
            if (random.nextInt(10) > 0) {
                afterwards(steward, steward.door.sync());
            }
            steward.restart(luck(steward));
        }
        for (int step = 0; step < weather.steps(); step++) {
            server.now = server.now.plusMillis(random.nextLong(1, 60_000));
            step(stewards.get(random.nextInt(stewards.size())));
        }
        for (Steward steward : stewards) {
            reconnect(steward);
        }
        check();
        return this;
    }

    private void step(Steward steward) throws IOException, NoAnswerException {
        int what = random.nextInt(100);
        if (what < 70) {
            scan(steward, tickets.get(random.nextInt(tickets.size())));
        } else if (what < 80) {
            afterwards(steward, steward.door.sync());
        } else if (what < 90) {
            network(steward);
        } else if (what < 93) {
            steward.restart(luck(steward));
        } else if (what < 96) {
            steward.link.deliver();
        } else if (what < 98) {
            steward.start.emptied();
        } else {
            server.cancel(tickets.get(random.nextInt(tickets.size())));
        }
    }

    private void network(Steward steward) {
        if (random.nextBoolean()) {
            steward.link.fate(Fate.ANSWERED);
        } else {
            Fate usual = BAD[random.nextInt(BAD.length)];
            steward.link.fates(() -> random.nextInt(4) > 0 ? usual : BAD[random.nextInt(BAD.length)]);
        }
    }

    private Disk.Start luck(Steward steward) {
        Disk.Start start = steward.disk.start();
        if (!weather.deviceStops()) {
            return start;
        }
        int what = random.nextInt(10);
        int change = random.nextInt(40);
        return what < 5 ? start.stopsAt(change, random.nextBoolean()) : start;
    }

    private void scan(Steward steward, String code) throws IOException {
        Set<String> before = nonces(code);
        ScanAnswer answer = steward.door.scan(code);
        if (!steward.start.stopped()) {
            tell(steward, code, answer, before);
        }
        afterwards(steward, answer);
    }

    private void tell(Steward steward, String code, ScanAnswer answer, Set<String> before) {
        if (answer instanceof ScanAnswer.Offline offline) {
            List<KeptScan> waiting = steward.door.waiting();
            KeptScan kept = waiting.get(waiting.size() - 1);
            assertThat(kept.code()).isEqualTo(code);
            told.add(new Told(steward, code, kept.nonce(), offline.verdict().letsIn()));
        }
        if (answer instanceof ScanAnswer.Admitted) {
            Set<String> made = nonces(code);
            made.removeAll(before);
            assertThat(made).hasSize(1);
            told.add(new Told(steward, code, made.iterator().next(), true));
        }
    }

    private Set<String> nonces(String code) {
        return server.facts(code).stream().map(ServerModel.Fact::nonce).collect(Collectors.toCollection(HashSet::new));
    }

    /** A device that stopped is started again; what it said last, nobody heard. */
    private void afterwards(Steward steward, Object said) throws IOException {
        assertThat(said).isNotNull();
        steward.door
                .status()
                .corrections()
                .forEach(correction -> corrected
                        .computeIfAbsent(steward, key -> new HashSet<>())
                        .add(correction.sequence()));
        while (steward.start.stopped()) {
            stops++;
            restart(steward);
        }
    }

    private void restart(Steward steward) throws IOException {
        Disk.Start start = luck(steward);
        try {
            steward.restart(start);
        } catch (IOException e) {
            // It stopped again while it started.
            assertThat(start.stopped()).isTrue();
        }
    }

    private void reconnect(Steward steward) throws IOException, NoAnswerException {
        // At a time of its own: of two things in the same millisecond the server can't tell which one knew of the
        // other.
        server.now = server.now.plusMillis(random.nextLong(1, 60_000));
        steward.link.deliver();
        steward.link.fate(Fate.ANSWERED);
        steward.restart(steward.disk.start());
        server.now = server.now.plusMillis(random.nextLong(1, 60_000));
        assertThat(steward.door.sync().done()).isPresent();
        afterwards(steward, "synchronised");
    }

    private void check() {
        for (Steward steward : stewards) {
            DoorStatus status = steward.door.status();
            assertThat(status.waiting()).as("queue of %s", steward.name).isZero();
            assertThat(status.unreadable()).isZero();
            assertThat(server.facts().stream().filter(fact -> fact.device().equals(steward.name)))
                    .as("numbers are given once")
                    .extracting(ServerModel.Fact::sequence)
                    .doesNotHaveDuplicates();
        }
        assertThat(server.facts().stream().map(ServerModel.Fact::nonce).toList())
                .as("nothing that a steward saw is lost")
                .containsAll(told.stream().map(Told::nonce).toList());
        tickets.forEach(this::check);
    }

    private void check(String code) {
        List<ServerModel.Fact> facts = server.facts(code);
        boolean admitted = server.admission(code).isPresent();
        assertThat(facts.stream().filter(fact -> server.outcome(fact) == ScanOutcome.ADMITTED))
                .hasSize(admitted ? 1 : 0);
        List<Told> letIn = told.stream()
                .filter(one -> one.code().equals(code) && one.letIn())
                .toList();
        assertThat(letIn)
                .as("let in once by each device")
                .extracting(Told::steward)
                .doesNotHaveDuplicates();
        for (Told one : letIn) {
            assertThat(visible(one, facts))
                    .as("%s among %s is visible", one, facts)
                    .isTrue();
        }
    }

    /** Whoever was let in is the admission, or stewards see the conflict: in the server's report, or as a correction on the device. */
    private boolean visible(Told one, List<ServerModel.Fact> facts) {
        List<ServerModel.Fact> own = facts.stream()
                .filter(fact -> fact.device().equals(one.steward().name))
                .toList();
        Set<Long> seen = corrected.getOrDefault(one.steward(), Set.of());
        return own.stream().anyMatch(fact -> server.outcome(fact) == ScanOutcome.ADMITTED || reported(fact))
                || own.stream().anyMatch(fact -> fact.nonce().equals(one.nonce()) && seen.contains(fact.sequence()));
    }

    /** The last device to reconnect was told of all. */
    private boolean reported(ServerModel.Fact fact) {
        DoorReport report =
                stewards.get(stewards.size() - 1).door.status().report().orElseThrow();
        return report.doubles().stream()
                .map(DoorReport.DoubleAdmission::second)
                .anyMatch(second -> fact.at().equals(second.scannedAt())
                        && fact.device().equals(second.device())
                        && second.person().memberId().equals(fact.ticket()));
    }
}
