package org.krug.app.screens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.krug.app.api.Answer;
import org.krug.app.venue.VenueQueue;
import org.krug.contract.events.EventList;
import org.krug.contract.events.EventView;
import org.krug.contract.members.Me;
import org.krug.contract.registration.RegistrationAnswer;

/** The person's events in all their clubs. */
public final class EventsScreen extends Screen<EventsScreen.State> {
    private static final Comparator<EventLine> SOONEST_FIRST = Comparator.comparing(
                    (EventLine line) -> line.event().times().starts())
            .thenComparing(line -> line.event().id());

    private final Device device;
    private final KnownEvents known;

    /**
     * @param lines events ahead, and those that ask for feedback; the soonest first
     * @param heardAt when they were heard of; absent while nothing is known
     * @param fresh whether that was just now
     * @param loading whether newer ones are asked for
     * @param now the time that all of it is told by
     * @param unconfirmed how many of the person's own scans Krug has not answered for
     * @param unread how much of the inbox the person has not seen
     * @param asksConsent whether a club asks for consent that was not given
     */
    public record State(
            List<EventLine> lines,
            Optional<Instant> heardAt,
            boolean fresh,
            boolean loading,
            Trouble trouble,
            Instant now,
            int unconfirmed,
            int unread,
            boolean asksConsent) {

        public static State first(Instant now) {
            return new State(List.of(), Optional.empty(), false, false, Trouble.NONE, now, 0, 0, false);
        }

        /** Whether events of more than one club are among them, so that each needs its club's name. */
        public boolean severalClubs() {
            return lines.stream().map(EventLine::clubName).distinct().count() > 1;
        }

        public List<EventLine> ahead() {
            return lines.stream().filter(line -> line.isAhead(now)).toList();
        }

        public List<EventLine> askingFeedback() {
            return lines.stream()
                    .filter(line -> !line.isAhead(now) && line.asksFeedback(now))
                    .toList();
        }

        /** Whether the person could be let in somewhere now. */
        public boolean canCheckIn() {
            return lines.stream().anyMatch(line -> line.areDoorsOpen(now) && EventScreen.mayComeIn(line));
        }

        State waiting(Instant at) {
            return new State(lines, heardAt, false, true, Trouble.NONE, at, unconfirmed, unread, asksConsent);
        }

        State failed(Trouble why) {
            return new State(lines, heardAt, false, false, why, now, unconfirmed, unread, asksConsent);
        }

        State kept(KnownEvents.Heard heard) {
            return heardAt.isPresent()
                    ? this
                    : new State(
                            heard.lines(),
                            Optional.of(heard.at()),
                            false,
                            loading,
                            trouble,
                            now,
                            unconfirmed,
                            unread,
                            asksConsent);
        }

        State with(int left, int news) {
            return new State(lines, heardAt, fresh, loading, trouble, now, left, news, asksConsent);
        }
    }

    public EventsScreen(Device device) {
        this(device, State.first(device.clock().instant()));
    }

    /** Begins in a certain state. */
    public EventsScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
        this.known = new KnownEvents(device.folder());
    }

    /** Shows at once what the phone kept, then what Krug says now. */
    public void load() {
        if (state().loading()) {
            return;
        }
        change(now -> now.waiting(device.clock().instant()));
        countUnread();
        work(() -> {
            known.read().ifPresent(heard -> change(now -> now.kept(heard)));
            confirm();
            heard(device.api().arrive());
        });
    }

    /** Sends what was scanned without a network. */
    private void confirm() {
        VenueQueue queue = device.kept().venue();
        if (!queue.waiting().isEmpty()) {
            queue.sendWaiting();
        }
        int left = queue.waiting().size();
        change(now -> now.with(left, now.unread()));
    }

    /** Counts what lies in the inbox unseen. */
    public void countUnread() {
        work(() -> {
            int unread = device.kept().inbox().known().unseen().size();
            change(now -> now.with(now.unconfirmed(), unread));
        });
    }

    private void heard(Answer<Me> answer) {
        Optional<Me> me = answer.done();
        if (me.isEmpty()) {
            change(now -> now.failed(Trouble.of(answer)));
            return;
        }
        List<EventLine> lines = new ArrayList<>();
        for (Me.InClub club : me.get().clubs()) {
            Answer<EventList> events = device.api().events(club.clubId());
            if (events.done().isEmpty()) {
                change(now -> now.failed(Trouble.of(events)));
                return;
            }
            events.done().get().events().forEach(event -> line(club, event).ifPresent(lines::add));
        }
        lines.sort(SOONEST_FIRST);
        Instant at = device.clock().instant();
        boolean asks = me.get().clubs().stream().anyMatch(ConsentScreen::asks);
        known.keep(new KnownEvents.Heard(at, List.copyOf(lines)));
        change(now -> new State(
                List.copyOf(lines),
                Optional.of(at),
                true,
                false,
                Trouble.NONE,
                at,
                now.unconfirmed(),
                now.unread(),
                asks));
    }

    /** Absent for what the person has nothing to do with any more. */
    private Optional<EventLine> line(Me.InClub club, EventView event) {
        EventLine line = EventLine.of(club, event);
        Instant now = device.clock().instant();
        if (line.isDraft() || !now.isBefore(event.times().surveyCloses())) {
            return Optional.empty();
        }
        Optional<RegistrationAnswer> place =
                device.api().event(event.clubId(), event.id()).registration().done();
        EventLine full = place.map(line::with).orElse(line);
        return full.isAhead(now) || full.asksFeedback(now) ? Optional.of(full) : Optional.empty();
    }
}
