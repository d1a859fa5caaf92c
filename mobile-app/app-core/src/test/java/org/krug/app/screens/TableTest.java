package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krug.app.venue.VenueAnswer;
import org.krug.app.wire.Json;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.CheckedIn;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.codes.VenueAddress;
import org.krug.contract.codes.VenueCode;
import org.krug.contract.codes.VenueSecret;
import org.krug.contract.registration.RegistrationAnswer;
import org.krug.contract.seating.MyTable;

/** Where the person sits, and with whom. */
class TableTest extends PhoneTest {
    private static final String EVENT = UUID.randomUUID().toString();
    private static final String PATH = "/clubs/c1/events/" + EVENT;
    private static final MyTable FOUR = new MyTable(
            4,
            "Marketing",
            List.of(
                    new MyTable.Neighbour("Boris Example", null, null),
                    new MyTable.Neighbour("Vera Sample", "Works", "Director")));

    private static EventLine line(String state) {
        return new EventLine(
                "Club", Known.event("c1", EVENT, Duration.ofMinutes(-10)), false, false, Known.place(state));
    }

    private EventScreen opened(String state) {
        krug.answers("GET " + PATH + "/registration", RegistrationAnswer.class, Known.place(state));
        EventScreen screen = new EventScreen(phone.device, line(state));
        phone.touch(screen::load);
        return screen;
    }

    private VenueScreen scanned() {
        new KnownEvents(phone.folder).keep(new KnownEvents.Heard(Known.NOW, List.of(line("RECONFIRMED"))));
        VenueSecret secret = VenueSecret.parse("A".repeat(43)).orElseThrow();
        EventId id = EventId.of(EVENT);
        VenueScreen screen = new VenueScreen(phone.device);
        String code =
                new VenueAddress("https://krug.example.org", id, VenueCode.make(secret, id, Instant.now())).text();
        phone.touch(() -> screen.scanned(code));
        return screen;
    }

    @Test
    void whoHasComeSeesTheTableAlsoWithoutANetworkLater() {
        krug.answers("GET " + PATH + "/tables/mine", MyTable.class, FOUR);
        assertThat(opened("ATTENDED").state().table()).contains(FOUR);
        krug.close();

        EventScreen later = new EventScreen(phone.device, line("ATTENDED"));
        phone.touch(later::load);

        assertThat(later.state().trouble()).isEqualTo(Trouble.NO_ANSWER);
        assertThat(later.state().table()).contains(FOUR);
    }

    @Test
    void beforeSomebodyHasComeTheTableIsKnownButNotShown() {
        krug.answers("GET " + PATH + "/tables/mine", MyTable.class, FOUR);
        assertThat(opened("RECONFIRMED").state().table()).isEmpty();
        krug.close();

        VenueScreen venue = scanned();

        assertThat(venue.state().answer()).containsInstanceOf(VenueAnswer.Recorded.class);
        assertThat(venue.state().table()).as("recorded without a network").contains(FOUR);
        EventScreen event = new EventScreen(phone.device, line("RECONFIRMED"));
        phone.touch(event::load);
        assertThat(event.state().table()).contains(FOUR);
    }

    @Test
    void whoHasNoSeatIsNotAskedAbout() {
        assertThat(opened("WAITLISTED").state().table()).isEmpty();
        assertThat(krug.asked).containsExactly("GET " + PATH + "/registration");
    }

    @Test
    void checkingInLeadsToTheTable() {
        krug.answers(
                        "POST " + PATH + "/check-ins/venue",
                        CheckedIn.class,
                        new CheckedIn(ScanOutcome.ADMITTED, "m", "Anna Sample", Known.NOW, false, false))
                .answers("GET " + PATH + "/tables/mine", MyTable.class, FOUR);
        assertThat(scanned().state().table()).contains(FOUR);
    }

    @Test
    void whoIsInAlreadyFindsTheTableAgainAndWhoIsRefusedNone() {
        krug.answers("GET " + PATH + "/tables/mine", MyTable.class, FOUR);
        refuse(ProblemType.ALREADY_ADMITTED);
        assertThat(scanned().state().table()).contains(FOUR);
        refuse(ProblemType.DOORS_CLOSED);
        assertThat(scanned().state().table()).isEmpty();
    }

    private void refuse(ProblemType type) {
        Problem problem = new Problem(type.uri(), "No", 409, "No.", "Ask.", Map.of(), List.of());
        krug.answers("POST " + PATH + "/check-ins/venue", 409, Json.text(Problem.class, problem));
    }

    @Test
    void aSeatThatWasTakenBackIsForgotten() {
        krug.answers("GET " + PATH + "/tables/mine", MyTable.class, FOUR);
        opened("ATTENDED");
        krug.answers("GET " + PATH + "/tables/mine", MyTable.class, MyTable.NONE);
        assertThat(opened("ATTENDED").state().table()).isEmpty();
        assertThat(new KnownTable(phone.folder).at(line("ATTENDED").event())).isEmpty();
    }

    @Test
    void aFullPhoneStillShowsWhatItHears() {
        phone.folder.full = true;
        krug.answers("GET " + PATH + "/tables/mine", MyTable.class, FOUR);
        assertThat(opened("ATTENDED").state().table()).contains(FOUR);
    }

    @Test
    void itIsSaidInWords() {
        Words words = Words.in(Language.EN);
        EventTexts texts = new EventTexts(words, new Moments(words, ZoneOffset.UTC));
        assertThat(texts.table(FOUR)).isEqualTo("Table 4: Marketing");
        assertThat(texts.table(new MyTable(12, "", List.of()))).isEqualTo("Table 12");
        assertThat(texts.neighbours(FOUR)).isEqualTo("With you: Boris Example, Vera Sample");
        assertThat(FOUR.neighbours().stream().map(EventTexts::workplace)).containsExactly("", "Director, Works");
        assertThat(new EventTexts(Words.in(Language.RU), new Moments(Words.in(Language.RU), ZoneOffset.UTC))
                        .table(FOUR))
                .isEqualTo("Стол 4: Marketing");
    }
}
