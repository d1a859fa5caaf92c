package org.krug.app.screens;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.app.inbox.Inbox;
import org.krug.contract.events.EventView;
import org.krug.contract.members.Me;
import org.krug.contract.notify.InboxItem;

/** What the person was told in all clubs, in the server's words, each leading to its event. */
public final class InboxScreen extends Screen<InboxScreen.State> {
    private final Device device;
    private final Inbox inbox;
    private final KnownEvents events;

    /**
     * @param items the newest first
     * @param unseen the ids of those that are new to the person; they stay so while the screen is open
     * @param heardAt when they were heard of; absent while nothing is known
     * @param fresh whether that was just now
     * @param loading whether newer ones are asked for
     * @param opening whether the event that the person chose is being looked for
     * @param opened the event that the person chose, once it is found
     * @param now the time that all of it is told by
     */
    public record State(
            List<InboxItem> items,
            Set<String> unseen,
            Optional<Instant> heardAt,
            boolean fresh,
            boolean loading,
            boolean opening,
            Optional<EventLine> opened,
            Trouble trouble,
            Instant now) {

        public static State first(Instant now) {
            return new State(
                    List.of(), Set.of(), Optional.empty(), false, false, false, Optional.empty(), Trouble.NONE, now);
        }

        public boolean isNew(InboxItem item) {
            return unseen.contains(item.id());
        }

        State waiting(Instant at) {
            return new State(items, unseen, heardAt, false, true, opening, opened, Trouble.NONE, at);
        }

        State failed(Trouble why) {
            return new State(items, unseen, heardAt, fresh, false, false, Optional.empty(), why, now);
        }

        State lookingForEvent() {
            return new State(items, unseen, heardAt, fresh, loading, true, Optional.empty(), Trouble.NONE, now);
        }

        State knows(Inbox.Known known, boolean isFresh) {
            // What was new when the screen was opened is marked until it is left, although it counts as seen.
            Set<String> fresh = new HashSet<>(known.unseen());
            fresh.addAll(unseen);
            return new State(
                    known.items(),
                    Set.copyOf(fresh),
                    known.heardAt(),
                    isFresh,
                    !isFresh,
                    opening,
                    opened,
                    trouble,
                    now);
        }

        State found(EventLine line) {
            return new State(items, unseen, heardAt, fresh, loading, false, Optional.of(line), trouble, now);
        }
    }

    public InboxScreen(Device device) {
        this(device, State.first(device.clock().instant()));
    }

    /** Begins in a certain state. */
    public InboxScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
        this.inbox = device.kept().inbox();
        this.events = new KnownEvents(device.folder());
    }

    /** Shows at once what the phone kept, then what there is now. */
    public void load() {
        if (state().loading()) {
            return;
        }
        change(now -> now.waiting(device.clock().instant()));
        work(() -> {
            show(inbox.known(), false);
            Answer<Inbox.Heard> answer = inbox.load();
            answer.done()
                    .ifPresentOrElse(
                            heard -> show(heard.known(), true), () -> change(now -> now.failed(Trouble.of(answer))));
        });
    }

    /** Shows what was just heard. */
    public void told() {
        work(() -> show(inbox.known(), true));
    }

    /** Whatever is shown has been seen. */
    private void show(Inbox.Known known, boolean fresh) {
        change(now -> now.knows(known, fresh));
        inbox.see(known.items());
    }

    /** Leads to the event that something is about. */
    public void open(InboxItem item) {
        InboxItem.EventOfItem about = item.event();
        if (about == null || state().opening()) {
            return;
        }
        change(State::lookingForEvent);
        work(() -> {
            Optional<EventLine> known = events.find(about.id());
            if (known.isPresent()) {
                change(now -> now.found(known.get()));
            } else {
                found(item.clubId(), about.id());
            }
        });
    }

    /** Asks for an event that the phone does not know: an old one, or one that was just announced. */
    private void found(String clubId, String eventId) {
        Answer<Me> me = device.api().me();
        EventApi api = device.api().event(clubId, eventId);
        Answer<EventView> event = api.event();
        Optional<EventLine> line = me.done()
                .flatMap(clubs -> clubs.clubs().stream()
                        .filter(club -> club.clubId().equals(clubId))
                        .findFirst()
                        .flatMap(club -> event.done().map(view -> EventLine.of(club, view))));
        if (line.isEmpty()) {
            change(now -> now.failed(Trouble.of(me.done().isEmpty() ? me : event)));
            return;
        }
        EventLine full = api.registration().done().map(line.get()::with).orElse(line.get());
        change(now -> now.found(full));
    }
}
