package org.krug.app.desktop;

import static org.krug.app.desktop.Phones.check;

import org.krug.app.door.ScanAnswer;
import org.krug.app.door.StewardDoor;
import org.krug.app.screens.Device;
import org.krug.app.screens.EventLine;
import org.krug.app.screens.LiveScreen;
import org.krug.app.screens.MessageScreen;
import org.krug.app.screens.StewardScreen;
import org.krug.contract.EventId;
import org.krug.contract.events.Doors;

/** What phones of those who hold an event do. */
final class Crew {
    private static final String STEWARD = "daria@leaders.example";

    private final Phones phones;
    private final String eventId;

    Crew(Phones phones, String eventId) {
        this.phones = phones;
        this.eventId = eventId;
    }

    /**
     * At the door, with a network and without.
     *
     * @param entered a ticket of somebody who is in
     * @param coming a ticket of somebody who is not
     */
    void atTheDoor(String entered, String coming) throws Exception {
        Device phone = phones.signedIn(STEWARD);
        EventLine line = Phones.line(phone, eventId);
        StewardScreen door = new StewardScreen(phone, line);
        door.open();
        door.scanned(entered);
        check(door.state().answer().isPresent(), "the ticket was judged");
        letsSomebodyInByName(door);
        phones.network.set(false);
        door.scanned(coming);
        ScanAnswer answer = door.state().answer().orElseThrow();
        check(
                answer instanceof ScanAnswer.Offline offline && offline.name().isPresent(),
                "judged without a network, by a name that came sealed, not " + answer);
        phones.network.set(true);
        StewardDoor again = StewardDoor.open(
                EventId.of(eventId),
                phone.api().event(line.event().clubId(), eventId),
                new StewardDoor.Device("again", phones.folderOf(STEWARD), phone.clock()));
        check(again.sync().done().isPresent() && again.waiting().isEmpty(), "what was kept was sent");
    }

    private static void letsSomebodyInByName(StewardScreen door) {
        door.search("Юр");
        String member = door.state().found().orElseThrow().get(0).memberId();
        door.admit(member);
        check(door.state().answer().orElseThrow() instanceof ScanAnswer.Admitted, "somebody came without a seat");
        door.undo();
        check(door.state().undone(), "that was taken back");
    }

    /** The organiser looks how many came and will come, turns the doors of the event to come, and writes to who has a seat. */
    void organises(String subject) throws Exception {
        Device phone = phones.signedIn("oleg@leaders.example");
        EventLine line = Phones.line(phone, eventId);
        LiveScreen live = new LiveScreen(phone, line);
        live.load();
        check(live.state().counts().isPresent() && live.state().forecast().isPresent(), "there were numbers");
        LiveScreen doors = new LiveScreen(phone, Phones.later(phone, eventId));
        doors.openDoors();
        check(doors.state().doors() == Doors.Standing.OPEN, "the doors were opened");
        doors.askToCloseDoors();
        doors.closeDoors();
        check(doors.state().doors() == Doors.Standing.NOT_YET, "the doors were closed");
        MessageScreen message = new MessageScreen(phone, line);
        message.load();
        message.send(subject, "Вход со двора");
        check(message.state().step() == MessageScreen.Step.SENT, "the message was sent");
    }
}
