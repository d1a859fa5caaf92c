package org.krug.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.krug.app.api.Answer;
import org.krug.app.api.EventApi;
import org.krug.app.platform.MobilePlatform.Feel;
import org.krug.app.screens.Device;
import org.krug.app.screens.Words;
import org.krug.contract.Language;
import org.krug.contract.events.MessageAudience;
import org.krug.contract.events.WriteMessage;
import org.krug.contract.live.LiveSnapshot;
import org.krug.contract.live.TurnoutForecast;
import org.krug.contract.notify.InboxItem;

/** What an organiser does on the event's day with the app, as the others at that event meet it in theirs. */
class OrganiserEndToEndTest extends PhonesTest {
    private static final String SUBJECT = "Come in from the yard";
    private static final String TEXT = "The main entrance is closed.\nWalk round the house on the left.";

    @Test
    void anOrganiserSeesHowItGoesTurnsTheDoorsAndWritesToWhoComes() throws Exception {
        PaperPhone camera = new PaperPhone();
        Device guest = device("gideon", Language.EN);
        Device desk = device("oscar-desk", Language.EN);
        try (Thumb gideon = app(guest, Language.EN, new PaperPhone());
                Thumb oscar = app(desk, Language.EN, new PaperPhone());
                Thumb stella = app(device("stella-door", Language.EN), Language.EN, camera)) {
            signIn(gideon, "gideon@practice.example");
            nothingForOrganisers(gideon, guest);
            gideon.tap("I am coming");
            gideon.sees("You are coming");
            gideon.tap("Show my ticket");
            gideon.sees("Show this at the entrance");
            signIn(stella, "stella@practice.example");
            atTheDoor(stella);
            signIn(oscar, "oscar@practice.example");
            oscar.tap("Case clinic");
            cloud.drain();
            oscar.tap("Arrivals, doors, messages");
            asTheServerTells(oscar, event(desk));

            closed(oscar);
            camera.shown = ticket(guest);
            turnedAway(stella);
            assertThat(camera.heard).containsExactly(Feel.NO);
            oscar.tap("Open the doors");
            oscar.sees("The doors have been open since");
            camera.shown = ticket(guest);
            stella.tap("Next");
            stella.sees("Admitted");
            stella.sees("Gideon Sketchley");

            oscar.tap("Write to attendees");
            whatCannotBeSentIsSaid(oscar);
            written(oscar);
            cloud.drain();
            found(gideon, guest);
            oscar.tap("Back");
            oscar.sees("The doors have been open since");
            asTheServerTells(oscar, event(desk));
        }
    }

    private static EventApi event(Device phone) {
        String club = phone.api().me().done().orElseThrow().clubs().get(0).clubId();
        return phone.api().event(club, cloud.eventId("EN"));
    }

    /** Neither in the app nor from the server. */
    private static void nothingForOrganisers(Thumb member, Device phone) {
        member.tap("Case clinic");
        member.sees("Show my ticket");
        assertThat(member.texts()).contains("Tell others").doesNotContain("Arrivals, doors, messages", "Scan tickets");
        EventApi event = event(phone);
        WriteMessage message = new WriteMessage(SUBJECT, TEXT, MessageAudience.EVERYONE);
        assertThat(List.<Answer<?>>of(
                        event.live(),
                        event.forecast(),
                        event.closeDoors(),
                        event.openDoors(),
                        event.write(UUID.randomUUID().toString(), message)))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Refused.class));
    }

    /** As it is just now. */
    private static Optional<String> ticket(Device phone) throws IOException {
        Optional<String> code =
                phone.kept().tickets().show(cloud.eventId("EN"), phone.clock().instant());
        assertThat(code).isPresent();
        return code;
    }

    private static void asTheServerTells(Thumb organiser, EventApi event) {
        LiveSnapshot live = event.live().done().orElseThrow();
        TurnoutForecast forecast = event.forecast().done().orElseThrow();
        long arrived = live.counts().get("arrived");
        assertThat(arrived).isPositive();
        organiser.sees(arrived + (arrived == 1 ? " person has arrived" : " people have arrived"));
        organiser.sees("Turnout forecast");
        assertThat(organiser.texts())
                .contains(
                        "Confirmed twice, not in yet: " + live.counts().get("RECONFIRMED"),
                        "Confirmed once, not in yet: " + live.counts().get("REGISTERED"),
                        "On the waitlist: " + live.counts().get("WAITLISTED"),
                        "Without a registration: " + live.counts().get("walkIns"),
                        "Gave their seat up: " + live.counts().get("CANCELLED"),
                        "Confirmed twice: " + forecast.confirmed(),
                        expected(forecast),
                        "In already: " + arrived);
        arrivals(organiser, live);
        double most = Math.max(Math.max(forecast.confirmed(), forecast.high()), arrived);
        drawn(organiser, "Confirmed twice: ", 0, forecast.confirmed() / most);
        drawn(organiser, "Expected: ", forecast.low() / most, forecast.high() / most);
        drawn(organiser, "In already: ", 0, arrived / most);
    }

    private static String expected(TurnoutForecast forecast) {
        return "Expected: %d, most likely %d to %d".formatted(forecast.expected(), forecast.low(), forecast.high());
    }

    /** A bar for each of the last 60 minutes, as high as the people in it are many. */
    private static void arrivals(Thumb organiser, LiveSnapshot live) {
        List<Double> heights = organiser.drawn("Arrivals in the last hour").stream()
                .map(Rectangle::getHeight)
                .toList();
        Instant hourAgo = Instant.now().minus(59, ChronoUnit.MINUTES);
        List<Long> counts = live.arrivals().entrySet().stream()
                .filter(minute -> !Instant.parse(minute.getKey()).isBefore(hourAgo))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(count -> count > 0)
                .toList();
        double highest = Collections.max(heights);
        long most = Collections.max(counts);
        assertThat(heights).hasSize(60);
        assertThat(heights.stream().filter(height -> height > 1).map(height -> Math.round(height / highest * most)))
                .containsExactlyElementsOf(counts);
        assertThat(organiser.texts())
                .contains("Arrivals in the last hour, minute by minute. At most " + most + " in a minute");
    }

    /** @param from and to parts of the picture's width, which a bar must fill */
    private static void drawn(Thumb organiser, String picture, double from, double to) {
        List<Rectangle> bars = organiser.drawn(picture);
        double width = bars.get(0).getParent().getLayoutBounds().getWidth();
        assertThat(bars.get(0).getX()).as(picture).isCloseTo(width * from, within(4.0));
        assertThat(bars.get(0).getX() + bars.get(0).getWidth()).as(picture).isCloseTo(width * to, within(4.0));
    }

    private static void closed(Thumb organiser) {
        organiser.tap("Close the doors");
        organiser.sees("Nobody is let in until you open them again");
        organiser.tap("Keep them open");
        assertThat(organiser.texts()).anyMatch(text -> text.startsWith("The doors have been open since"));
        organiser.tap("Close the doors");
        organiser.tap("Close the doors");
        organiser.sees("The doors have been closed since");
    }

    private static void turnedAway(Thumb steward) {
        steward.tap("Scan a ticket");
        steward.sees("Not admitted");
        steward.sees("The organisers closed them");
        assertThat(steward.texts())
                .anyMatch(text -> text.endsWith("Ask the organisers to open them again; nobody is admitted before."));
    }

    private static void whatCannotBeSentIsSaid(Thumb organiser) {
        organiser.sees("Up to 120 characters");
        organiser.type("Subject", SUBJECT);
        organiser.tap("Send");
        organiser.sees("Write a subject and a text.");
        organiser.type("Text", "t".repeat(WriteMessage.LONGEST_TEXT + 3));
        organiser.sees("3 characters too many");
        organiser.tap("Send");
        organiser.sees("The text is too long");
        organiser.type("Text", TEXT);
        organiser.type("Subject", "s".repeat(WriteMessage.LONGEST_SUBJECT + 1));
        organiser.sees("1 character too many");
        organiser.tap("Send");
        organiser.sees("The subject is too long");
    }

    private static void written(Thumb organiser) {
        organiser.type("Subject", SUBJECT);
        organiser.tap("Send");
        organiser.sees("Sent");
    }

    /** In the inbox once, and nothing of what could not be sent; on the screen it leads to the event, where the guest is in. */
    private static void found(Thumb member, Device phone) {
        List<InboxItem> messages = phone.api().inbox().done().orElseThrow().items().stream()
                .filter(item -> item.kind().equals("message"))
                .toList();
        assertThat(messages).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo(SUBJECT);
            assertThat(item.text()).isEqualTo(TEXT);
        });
        member.tap("Back");
        member.tap("Back");
        member.sees("Your events");
        member.tap("Messages");
        member.sees(SUBJECT);
        assertThat(member.texts()).contains(TEXT);
        member.tap(SUBJECT);
        member.sees(Words.in(Language.EN).text("state.attended"));
        assertThat(member.texts()).contains("Case clinic").doesNotContain("Arrivals, doors, messages");
    }
}
