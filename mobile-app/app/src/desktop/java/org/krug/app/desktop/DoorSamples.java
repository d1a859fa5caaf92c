package org.krug.app.desktop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.krug.app.door.Correction;
import org.krug.app.door.DoorStatus;
import org.krug.app.door.OfflineVerdict;
import org.krug.app.door.ScanAnswer;
import org.krug.app.screens.Device;
import org.krug.app.screens.StewardScreen;
import org.krug.app.screens.Trouble;
import org.krug.app.views.Look;
import org.krug.app.views.StewardView;
import org.krug.contract.ProblemType;
import org.krug.contract.RegistrationState;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.ScanOutcome;

/** The steward's screen in its states. */
final class DoorSamples {
    private static final Instant NOW = SampleEvents.NOW;

    private final Device device;
    private final List<Sample> samples = new ArrayList<>();

    private DoorSamples(Device device) {
        this.device = device;
    }

    static List<Sample> of(Device device) {
        DoorSamples door = new DoorSamples(device);
        door.ready();
        door.online();
        door.offline();
        return List.copyOf(door.samples);
    }

    private void ready() {
        add("ready", look -> ready(look, status(0, DoorStatus.Connection.ONLINE, List.of())));
        add("waiting", look -> ready(look, status(23, DoorStatus.Connection.OFFLINE, List.of())));
        add(
                "correction",
                look -> ready(
                        look,
                        status(
                                0,
                                DoorStatus.Connection.ONLINE,
                                List.of(new Correction(
                                        7,
                                        NOW.minusSeconds(900),
                                        true,
                                        ScanOutcome.REFUSED,
                                        RegistrationState.CANCELLED.name(),
                                        null)))));
        add("doubles", look -> matters(look, false));
        add("quarantine", look -> matters(look, true));
        add(
                "found",
                look -> new StewardScreen.State(
                        MoreSamples.running(look),
                        Optional.empty(),
                        false,
                        Optional.of(status(0, DoorStatus.Connection.ONLINE, List.of())),
                        Optional.of(List.of(
                                new FoundPeople.Found(
                                        "m1", MoreSamples.checkedIn(look).name(), "NONE", null, null),
                                new FoundPeople.Found(
                                        "m2", MoreSamples.checkedIn(look).name(), "ATTENDED", NOW, NOW))),
                        false,
                        false,
                        Trouble.NONE,
                        Optional.empty()));
        add(
                "search-offline",
                look -> new StewardScreen.State(
                        MoreSamples.running(look),
                        Optional.empty(),
                        false,
                        Optional.of(status(2, DoorStatus.Connection.OFFLINE, List.of())),
                        Optional.empty(),
                        false,
                        false,
                        Trouble.NO_ANSWER,
                        Optional.empty()));
    }

    private static StewardScreen.State matters(Look look, boolean quarantine) {
        DoorStatus status = status(0, DoorStatus.Connection.ONLINE, List.of());
        DoorStatus with = new DoorStatus(
                status.waiting(),
                status.unreadable(),
                status.full(),
                status.knownUpTo(),
                Optional.of(NOW.minusSeconds(7)),
                status.connection(),
                Optional.of(SampleReport.of(look)),
                status.corrections());
        return new StewardScreen.State(
                MoreSamples.running(look),
                Optional.empty(),
                false,
                Optional.of(with),
                Optional.empty(),
                false,
                quarantine,
                Trouble.NONE,
                Optional.empty());
    }

    private void online() {
        answer("admitted", look -> new ScanAnswer.Admitted(MoreSamples.checkedIn(look)));
        answer("already", look -> new ScanAnswer.Refused(SampleProblems.of(ProblemType.ALREADY_ADMITTED, look)));
        answer("refused", look -> new ScanAnswer.Refused(SampleProblems.of(ProblemType.REFUSED_AT_THE_DOOR, look)));
        answer("no-ticket", look -> new ScanAnswer.NoTicket(CodeFault.OTHER_EVENT));
        answer("not-kept", look -> new ScanAnswer.NotKept());
    }

    private void offline() {
        verdict("offline", new OfflineVerdict.Admitted());
        verdict(
                "offline-already",
                new OfflineVerdict.AlreadyAdmitted(Optional.of(NOW.minusSeconds(300)), AdmittedBy.THIS_DEVICE));
        verdict("offline-stale", new OfflineVerdict.Faulty(CodeFault.STALE, Optional.of(NOW.minusSeconds(300))));
        verdict(
                "offline-state",
                new OfflineVerdict.Refused(
                        OfflineVerdict.Reason.STATE, Optional.of(RegistrationState.CANCELLED), Optional.empty()));
        verdict("offline-no-list", new OfflineVerdict.NoList());
    }

    private void verdict(String name, OfflineVerdict verdict) {
        answer(
                name,
                look -> new ScanAnswer.Offline(
                        verdict,
                        Optional.of(NOW.minusSeconds(1200)),
                        verdict.letsIn() || verdict instanceof OfflineVerdict.AlreadyAdmitted
                                ? Optional.of(MoreSamples.checkedIn(look).name())
                                : Optional.empty()));
    }

    private void answer(String name, Function<Look, ScanAnswer> answer) {
        add(
                name,
                look -> new StewardScreen.State(
                        MoreSamples.running(look),
                        Optional.of(answer.apply(look)),
                        false,
                        Optional.of(status(1, DoorStatus.Connection.ONLINE, List.of())),
                        Optional.empty(),
                        false,
                        false,
                        Trouble.NONE,
                        Optional.empty()));
    }

    private static StewardScreen.State ready(Look look, DoorStatus status) {
        return new StewardScreen.State(
                MoreSamples.running(look),
                Optional.empty(),
                false,
                Optional.of(status),
                Optional.empty(),
                false,
                false,
                Trouble.NONE,
                Optional.empty());
    }

    private static DoorStatus status(int waiting, DoorStatus.Connection connection, List<Correction> corrections) {
        return new DoorStatus(
                waiting,
                0,
                false,
                Optional.of(NOW.minusSeconds(connection == DoorStatus.Connection.ONLINE ? 8 : 1200)),
                Optional.empty(),
                connection,
                Optional.empty(),
                corrections);
    }

    private void add(String name, Function<Look, StewardScreen.State> state) {
        samples.add(new Sample(
                "steward-" + name,
                look -> new StewardView(
                        look,
                        new StewardScreen(device, state.apply(look)),
                        new DesktopPlatform(),
                        InstantSource.fixed(NOW),
                        () -> {})));
    }
}
