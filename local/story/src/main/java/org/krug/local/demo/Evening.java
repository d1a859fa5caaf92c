package org.krug.local.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.krug.local.story.Club;
import org.krug.local.story.Person;
import org.krug.local.story.Surroundings;
import org.krug.local.story.VenueScreen;

/** What members have done before somebody looks at the demo, so that every state of a registration can be seen. */
final class Evening {
    private static final byte[] NOTHING = new byte[0];
    private static final int COMING_LATER = 3;

    private final List<DemoPerson> members;
    private final Surroundings surroundings;
    private final Club event;
    private final String screen;

    Evening(DemoClub club, Surroundings surroundings, Club event, String screen) {
        this.members = club.members();
        this.surroundings = surroundings;
        this.event = event;
        this.screen = screen;
    }

    /** Some take their seats before they are asked a second time. */
    void sayOnce() {
        with(Part.SAID_ONCE).forEach(this::takePlace);
    }

    /** Others take theirs after that, the seats run out, one is given up and offered on, and the first guest walks in. */
    void goOn() {
        with(Part.SAID_TWICE).forEach(this::takePlace);
        with(List.of(Part.OFFERED)).forEach(this::takePlace);
        with(List.of(Part.WAITLISTED)).forEach(this::takePlace);
        with(List.of(Part.REQUESTED)).forEach(person -> ask(person, event, ""));
        with(List.of(Part.CANCELLED)).forEach(person -> ask(person, event, "/cancellation"));
        with(List.of(Part.ATTENDED)).forEach(this::enter);
    }

    void registerFor(Club later) {
        with(Part.SAID_TWICE).stream().limit(COMING_LATER).forEach(person -> {
            ask(person, later, "");
            ask(person, later, "/confirmation");
        });
    }

    private void takePlace(Person person) {
        ask(person, event, "");
        ask(person, event, "/confirmation");
    }

    private static void ask(Person person, Club event, String action) {
        person.post(event.event() + "/registration" + action).orStop();
    }

    /** The phone's camera opens what the venue's screen shows, and the app sends the claim that it gets for it. */
    private void enter(Person person) {
        String shown =
                VenueScreen.open(screen, event).shows(surroundings.clock().now());
        String claim = surroundings
                .web()
                .send("GET", shown, NOTHING, "Accept", "application/json")
                .orStop()
                .json()
                .path("claim")
                .asText();
        person.post(event.event() + "/check-ins/venue", Map.of("claim", claim)).orStop();
    }

    private List<Person> with(Collection<Part> parts) {
        return members.stream()
                .filter(person -> parts.contains(person.part()))
                .map(person -> surroundings.people().person(person.email()))
                .toList();
    }
}
