package org.krug.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krug.app.door.Link.Fate;

/** A device that stops at each change of what it keeps, before the change and after it; and one that is full from there on. */
class StoppedDeviceTest {
    private static final int POINTS = 250;
    private static final int POINTS_OF_A_COURSE = 25;
    /** Every other course begins later: its points lie where all is sent, and where names come back. */
    private static final int LATER = 20;

    private static final int SCANS = 12;
    private static final int TICKETS = 8;

    @Test
    void nothingIsLostAndNothingDoubledWhereverTheDeviceStops() throws Exception {
        int stopped = 0;
        for (int point = 0; point < POINTS; point++) {
            for (boolean after : new boolean[] {false, true}) {
                Course course = new Course(point / POINTS_OF_A_COURSE);
                course.steward.restart(course.steward.disk.start().stopsAt(change(point), after));
                course.run();
                course.check("stopped at " + point + (after ? " after" : " before"));
                stopped += course.stops;
            }
        }
        assertThat(stopped).as("every point is one").isEqualTo(2 * POINTS);
    }

    private static int change(int point) {
        int order = point / POINTS_OF_A_COURSE;
        return point % POINTS_OF_A_COURSE + order % 2 * LATER;
    }

    @Test
    void fullDeviceLetsNobodyInByItselfAndSendsWhatItHas() throws Exception {
        for (int point = 0; point < POINTS_OF_A_COURSE; point++) {
            Course course = new Course(point % 10);
            course.steward.restart(course.steward.disk.start().fullAt(point));
            course.run();
            course.check("full at " + point);
        }
    }

    /** Scans offline and online, uploads and contacts, in an order of which there are ten; more than 45 changes each. */
    private static final class Course {
        private final ServerModel server = new ServerModel();
        private final Steward steward = new Steward("door-1", server);
        private final List<String> tickets = new ArrayList<>();
        private final List<String> letIn = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();
        private final int order;
        private int stops;

        Course(int order) throws Exception {
            this.order = order;
            for (int count = 0; count < TICKETS; count++) {
                tickets.add(server.issue());
            }
            assertThat(steward.door.sync().done()).isPresent();
        }

        void run() throws Exception {
            Fate lost = order % 2 == 0 ? Fate.LOST : Fate.UNHEARD;
            for (int index = 0; index < SCANS; index++) {
                steward.link.fate((index + order) % 4 == 0 ? Fate.ANSWERED : lost);
                scan(tickets.get(index * (order + 1) % TICKETS));
            }
            steward.link.fate(Fate.ANSWERED);
            sync();
            sync();
            steward.restart();
            sync();
        }

        private void scan(String code) throws Exception {
            server.now = server.now.plus(Duration.ofSeconds(30));
            ScanAnswer answer = steward.door.scan(code);
            if (restarted()) {
                return;
            }
            if (answer instanceof ScanAnswer.Admitted) {
                letIn.add(code);
            }
            if (answer instanceof ScanAnswer.Offline offline) {
                List<KeptScan> waiting = steward.door.waiting();
                kept.add(waiting.get(waiting.size() - 1).nonce());
                letIn.addAll(offline.verdict().letsIn() ? List.of(code) : List.of());
            }
        }

        private void sync() throws Exception {
            server.now = server.now.plus(Duration.ofSeconds(30));
            steward.door.sync();
            if (restarted()) {
                sync();
            }
        }

        private boolean restarted() throws Exception {
            if (!steward.start.stopped()) {
                return false;
            }
            stops++;
            steward.restart();
            return true;
        }

        void check(String where) {
            assertThat(steward.door.status().waiting()).as(where).isZero();
            assertThat(steward.door.status().unreadable()).as(where).isZero();
            assertThat(letIn).as("doubled, %s", where).doesNotHaveDuplicates();
            assertThat(server.facts())
                    .as("lost, %s", where)
                    .extracting(ServerModel.Fact::nonce)
                    .doesNotHaveDuplicates()
                    .containsAll(kept);
            assertThat(server.facts())
                    .as("numbers, %s", where)
                    .extracting(ServerModel.Fact::sequence)
                    .doesNotHaveDuplicates();
            assertThat(letIn)
                    .as("let in and unknown, %s", where)
                    .allMatch(code -> server.admission(code).isPresent());
        }
    }
}
