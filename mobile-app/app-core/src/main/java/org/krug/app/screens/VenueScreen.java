package org.krug.app.screens;

import java.util.Optional;
import org.krug.app.venue.VenueAnswer;
import org.krug.contract.ProblemType;
import org.krug.contract.codes.VenueAddress;
import org.krug.contract.events.EventView;
import org.krug.contract.seating.MyTable;

/** The person scans the code on the venue's screen. */
public final class VenueScreen extends Screen<VenueScreen.State> {
    private final Device device;
    private final KnownEvents known;
    private final KnownTable knownTable;

    /** How far it is. */
    public enum Step {
        /** Nothing was scanned yet. */
        AIM,
        SENDING,
        ANSWERED,
        /** There was a picture, and no code in it. */
        NOTHING_SEEN,
        /** A code, but not one of a venue. */
        OTHER_CODE,
        /** A venue of an event that the phone knows nothing of. */
        OTHER_EVENT
    }

    /**
     * @param line the event that was scanned
     * @param answer what came of it
     * @param table where the person sits, as soon as it is known
     */
    public record State(Step step, Optional<EventLine> line, Optional<VenueAnswer> answer, Optional<MyTable> table) {
        public static final State FIRST = at(Step.AIM);

        /** Before there is an answer. */
        public static State at(Step step) {
            return new State(step, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public VenueScreen(Device device) {
        this(device, State.FIRST);
    }

    /** Begins in a certain state. */
    public VenueScreen(Device device, State first) {
        super(device.threads(), first);
        this.device = device;
        this.known = new KnownEvents(device.folder());
        this.knownTable = new KnownTable(device.folder());
    }

    /** Takes what the camera read. A second reading while the first is on its way is ignored. */
    public void scanned(String text) {
        if (state().step() == Step.SENDING || state().step() == Step.ANSWERED) {
            return;
        }
        Optional<VenueAddress> address = VenueAddress.parse(text);
        change(now -> State.at(address.isPresent() ? Step.SENDING : Step.OTHER_CODE));
        address.ifPresent(found -> work(() -> send(found)));
    }

    /** There was no code in the picture. */
    public void sawNothing() {
        change(now -> now.step() == Step.AIM ? State.at(Step.NOTHING_SEEN) : now);
    }

    /** Tries once more. */
    public void again() {
        change(now -> now.step() == Step.SENDING ? now : State.FIRST);
    }

    private void send(VenueAddress address) {
        Optional<EventLine> line = known.read().stream()
                .flatMap(heard -> heard.lines().stream())
                .filter(event -> event.event().id().equals(address.eventId().toString()))
                .findFirst();
        if (line.isEmpty()) {
            change(now -> State.at(Step.OTHER_EVENT));
            return;
        }
        VenueAnswer answer = device.kept().venue().scan(line.get().event().clubId(), address);
        State answered = new State(Step.ANSWERED, line, Optional.of(answer), Optional.empty());
        change(now -> answered);
        Optional<MyTable> table = table(answer, line.get().event());
        // Whoever scans once more meanwhile is not told of the scan before.
        change(now -> now.equals(answered) ? new State(now.step(), now.line(), now.answer(), table) : now);
    }

    /** Without a network it is what the phone knows; asking would only keep the person waiting. */
    private Optional<MyTable> table(VenueAnswer answer, EventView event) {
        if (answer instanceof VenueAnswer.Recorded) {
            return knownTable.at(event);
        }
        boolean in = answer instanceof VenueAnswer.Confirmed
                || (answer instanceof VenueAnswer.Refused refused && refused.is(ProblemType.ALREADY_ADMITTED));
        return in ? knownTable.ask(device.api().event(event.clubId(), event.id()), event) : Optional.empty();
    }
}
