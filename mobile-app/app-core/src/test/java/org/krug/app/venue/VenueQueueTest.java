package org.krug.app.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krug.app.door.Disk;
import org.krug.app.door.Steward;
import org.krug.app.wire.Json;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.contract.EventId;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.VenueScan;
import org.krug.contract.codes.TimeStep;
import org.krug.contract.codes.VenueAddress;
import org.krug.contract.codes.VenueCode;
import org.krug.contract.codes.VenueSecret;

class VenueQueueTest {
    private static final Instant NOON = Instant.parse("2030-02-09T12:00:00Z");
    private static final EventId EVENT = new EventId(UUID.randomUUID());
    private static final VenueSecret SECRET = VenueSecret.generate(new SecureRandom());

    private final Disk disk = new Disk();
    private final List<VenueScan> arrived = new ArrayList<>();
    private Optional<Reply> answer = Optional.empty();
    private Instant phone = NOON.plusSeconds(5);

    private VenueQueue open() throws IOException {
        return open(disk.start());
    }

    private VenueQueue open(Disk.Start folder) throws IOException {
        ServerClock clock = new ServerClock(() -> phone);
        Transport server = this::send;
        return VenueQueue.open(folder, clock, (club, event) -> {
            try {
                return Steward.api("http://server", server, clock, event);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private Reply send(Request request) throws NoAnswerException {
        if (request.address().endsWith("/venue")) {
            arrived.add(Json.read(VenueScan.class, request.body().orElseThrow()).orElseThrow());
        }
        return answer.orElseThrow(() -> new NoAnswerException("nothing came"));
    }

    private static Reply in() {
        CheckedIn who = new CheckedIn(ScanOutcome.ADMITTED, "member", "Гость", NOON, false, false);
        return new Reply(200, Json.text(CheckedIn.class, who), Optional.empty());
    }

    private static Reply problem(ProblemType type) {
        Problem problem = new Problem(type.uri(), "нет", type.status(), "потому", "дальше", Map.of(), List.of());
        return new Reply(type.status(), Json.text(Problem.class, problem), Optional.empty());
    }

    private static VenueAddress shown(Instant at) {
        return new VenueAddress("https://krug.example", EVENT, VenueCode.make(SECRET, EVENT, at));
    }

    @Test
    void scanWithANetworkIsConfirmedAndForgotten() throws Exception {
        answer = Optional.of(in());
        VenueQueue queue = open();

        assertThat(queue.scan("club", shown(NOON))).isInstanceOf(VenueAnswer.Confirmed.class);

        assertThat(queue.waiting()).isEmpty();
        assertThat(disk.texts()).isEmpty();
        assertThat(arrived).extracting(VenueScan::scannedAt).containsExactly(phone);
    }

    @Test
    void unansweredScanIsRecordedAndSentLaterUnderTheSameNonceAndTime() throws Exception {
        VenueQueue queue = open();
        assertThat(queue.scan("club", shown(NOON))).isEqualTo(new VenueAnswer.Recorded(phone));
        phone = NOON.plus(Duration.ofHours(2));

        VenueQueue restarted = open();
        assertThat(restarted.sendWaiting()).containsExactly(new VenueAnswer.Recorded(NOON.plusSeconds(5)));
        answer = Optional.of(in());
        assertThat(restarted.sendWaiting()).hasExactlyElementsOfTypes(VenueAnswer.Confirmed.class);

        assertThat(arrived).hasSize(3);
        assertThat(arrived.stream().distinct()).hasSize(1);
        assertThat(restarted.sendWaiting()).isEmpty();
        assertThat(open().waiting()).isEmpty();
    }

    @Test
    void phoneWhoseClockIsHoursWrongLeavesTheTimeToTheCode() throws Exception {
        phone = NOON.plus(Duration.ofHours(5));
        VenueQueue queue = open();

        VenueAnswer answered = queue.scan("club", shown(NOON));

        assertThat(answered)
                .isEqualTo(new VenueAnswer.Recorded(TimeStep.at(NOON).from()));
        assertThat(arrived).extracting(VenueScan::scannedAt).containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "NOT_BOUND", "CHANGED_MEANWHILE", "UNEXPECTED", "NOT_SIGNED_IN"})
    void refusalsThatPassLeaveItRecorded(ProblemType type) throws Exception {
        answer = Optional.of(problem(type));
        VenueQueue queue = open();

        assertThat(queue.scan("club", shown(NOON))).isInstanceOf(VenueAnswer.Recorded.class);
        assertThat(open().waiting()).hasSize(1);
    }

    @Test
    void refusalThatCameLaterIsKeptUntilThePersonHasReadIt() throws Exception {
        open().scan("club", shown(NOON));
        answer = Optional.of(problem(ProblemType.REFUSED_AT_THE_DOOR));
        assertThat(open().sendWaiting()).hasExactlyElementsOfTypes(VenueAnswer.Refused.class);

        VenueQueue later = open();
        assertThat(later.waiting()).isEmpty();
        assertThat(later.refused()).hasSize(1);
        later.dismiss(later.refused().get(0).nonce());
        assertThat(open().refused()).isEmpty();
        assertThat(disk.texts()).isEmpty();
    }

    @Test
    void refusalThatIsReadAtOnceIsNotKept() throws Exception {
        answer = Optional.of(problem(ProblemType.TOO_EARLY_AT_THE_DOOR));
        VenueQueue queue = open();

        assertThat(queue.scan("club", shown(NOON))).isInstanceOf(VenueAnswer.Refused.class);
        assertThat(queue.refused()).isEmpty();
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void fullPhoneSaysSoUnlessTheServerAnswers() throws Exception {
        VenueQueue queue = open(disk.start().fullAt(0));

        assertThat(queue.scan("club", shown(NOON))).isInstanceOf(VenueAnswer.NotKept.class);
        answer = Optional.of(in());
        assertThat(queue.scan("club", shown(NOON))).isInstanceOf(VenueAnswer.Confirmed.class);
    }

    @Test
    void phoneThatStopsAtAnyChangeSendsTheScanOnceItWasKept() throws Exception {
        for (int change = 0; change < 2; change++) {
            for (boolean after : new boolean[] {false, true}) {
                Disk own = new Disk();
                arrived.clear();
                answer = Optional.of(in());
                Disk.Start first = own.start().stopsAt(change, after);
                open(first).scan("club", shown(NOON));
                assertThat(first.stopped()).isTrue();
                VenueQueue later = open(own.start());
                later.sendWaiting();

                assertThat(arrived.stream().map(VenueScan::nonce).distinct()).hasSize(1);
                assertThat(later.waiting()).isEmpty();
                assertThat(own.texts()).isEmpty();
            }
        }
    }

    @Test
    void unreadableRecordIsSetAside() throws Exception {
        open().scan("club", shown(NOON));
        disk.texts().replaceAll((name, text) -> "{");

        assertThat(open().waiting()).isEmpty();
        assertThat(disk.texts()).containsValue("{");
    }
}
