package org.krug.app.screens;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.app.api.Answer;
import org.krug.app.door.Correction;
import org.krug.app.door.DoorStatus;
import org.krug.app.door.ScanAnswer;
import org.krug.app.door.StewardDoor;
import org.krug.contract.EventId;
import org.krug.contract.Problem;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.Undone;
import org.krug.contract.events.EventView;

/** A steward at an event's door: scan after scan, with a network and without. */
public final class StewardScreen extends Screen<StewardScreen.State> {
    private final Device device;
    private volatile @Nullable StewardDoor door;
    private final SyncPace pace = new SyncPace();

    /**
     * @param answer to the last scan; absent before the first, and while nobody looks at one
     * @param judging whether a scan is on its way
     * @param status how the device stands with the server; absent until the door is open
     * @param found whom a search found; absent while nobody searches
     * @param undone whether the last admission was just taken back
     * @param quarantine whether the steward looks at what could not be taken for a scan
     * @param trouble with the search, the walk-in or taking back; scans have their own answers
     */
    public record State(
            EventLine line,
            Optional<ScanAnswer> answer,
            boolean judging,
            Optional<DoorStatus> status,
            Optional<List<FoundPeople.Found>> found,
            boolean undone,
            boolean quarantine,
            Trouble trouble,
            Optional<Problem> refused) {

        public static State first(EventLine line) {
            return new State(
                    line,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    Trouble.NONE,
                    Optional.empty());
        }

        State judging(boolean on) {
            return new State(
                    line, Optional.empty(), on, status, Optional.empty(), false, false, Trouble.NONE, Optional.empty());
        }

        State answered(ScanAnswer came, Optional<DoorStatus> stands) {
            return new State(
                    line, Optional.of(came), false, stands, found, false, false, Trouble.NONE, Optional.empty());
        }

        State standing(DoorStatus stands) {
            return new State(line, answer, judging, Optional.of(stands), found, undone, quarantine, trouble, refused);
        }

        State found(Optional<List<FoundPeople.Found>> people) {
            return new State(line, answer, judging, status, people, undone, quarantine, Trouble.NONE, Optional.empty());
        }

        State takenBack() {
            return new State(
                    line, Optional.empty(), false, status, found, true, quarantine, Trouble.NONE, Optional.empty());
        }

        State failed(Trouble why, Optional<Problem> problem) {
            return new State(line, answer, false, status, found, undone, quarantine, why, problem);
        }

        State quarantine(boolean open) {
            return new State(line, answer, judging, status, found, undone, open, trouble, refused);
        }
    }

    public StewardScreen(Device device, EventLine line) {
        this(device, State.first(line));
    }

    /** Begins in a certain state. */
    public StewardScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
    }

    /** Opens the door with what the phone kept of it, and hears what is new. */
    public void open() {
        work(() -> {
            try {
                EventView event = state().line().event();
                door = device.kept().doors().at(event.clubId(), EventId.of(event.id()));
                if (pace.begins(device.clock().deviceTime(), false)) {
                    sync();
                }
            } catch (IOException e) {
                change(now -> now.failed(Trouble.NOT_KEPT, Optional.empty()));
            }
        });
    }

    /** Judges what the camera read. */
    public void scanned(String code) {
        StewardDoor open = door;
        if (open == null || state().judging()) {
            return;
        }
        change(now -> now.judging(true));
        work(() -> {
            ScanAnswer answer = open.scan(code);
            DoorStatus status = open.status();
            change(now -> now.answered(answer, Optional.of(status)));
        });
    }

    /** The next one, please. */
    public void next() {
        change(now -> now.judging(now.judging()));
    }

    /** Looks for members by the beginning of their names. Needs a connection. */
    public void search(String name) {
        StewardDoor open = door;
        if (open == null || name.isBlank()) {
            return;
        }
        work(() -> {
            Answer<FoundPeople> answer = open.search(name.strip());
            change(now -> answer.done()
                    .map(people -> now.found(Optional.of(people.people())))
                    .orElseGet(() -> failed(now, answer)));
        });
    }

    public void endSearch() {
        change(now -> now.found(Optional.empty()));
    }

    /** Lets somebody in without a ticket. Needs a connection. */
    public void admit(String memberId) {
        StewardDoor open = door;
        if (open == null) {
            return;
        }
        work(() -> {
            Answer<CheckedIn> answer = open.admit(memberId);
            change(now -> answer.done()
                    .map(in -> now.found(Optional.empty())
                            .answered(new ScanAnswer.Admitted(in), Optional.of(open.status())))
                    .orElseGet(() -> failed(now, answer)));
        });
    }

    /** Takes the last admission back. Needs a connection. */
    public void undo() {
        StewardDoor open = door;
        ScanAnswer last = state().answer().orElse(null);
        if (open == null || !(last instanceof ScanAnswer.Admitted)) {
            return;
        }
        String member = ((ScanAnswer.Admitted) last).who().memberId();
        work(() -> {
            Answer<Undone> answer = open.undo(member);
            change(now -> answer.done().isPresent() ? now.takenBack() : failed(now, answer));
        });
    }

    /** The steward has read where Krug's word differed. */
    public void dismiss(Correction correction) {
        StewardDoor open = door;
        if (open != null) {
            work(() -> {
                open.dismiss(correction);
                DoorStatus status = open.status();
                change(now -> now.standing(status));
            });
        }
    }

    /** Time goes on: called about once a second. */
    public void tick() {
        boolean offline = state().status()
                .filter(status -> status.connection() == DoorStatus.Connection.OFFLINE)
                .isPresent();
        if (door != null && pace.begins(device.clock().deviceTime(), offline)) {
            work(this::sync);
        }
    }

    private void sync() {
        StewardDoor open = door;
        try {
            if (open != null) {
                open.watch();
                DoorStatus status = open.status();
                change(now -> now.standing(status));
            }
        } finally {
            pace.ended(device.clock().deviceTime());
        }
    }

    /** Shows, or hides again, what could not be taken for a scan. */
    public void lookAtQuarantine() {
        change(now -> now.quarantine(!now.quarantine()));
    }

    private static State failed(State now, Answer<?> answer) {
        return now.failed(Trouble.of(answer), answer.refused());
    }
}
