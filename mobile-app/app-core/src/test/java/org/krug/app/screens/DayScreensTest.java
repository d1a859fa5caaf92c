package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.krug.contract.feedback.SurveyView;
import org.krug.contract.live.LiveSnapshot;

/** The screens of the event's day: checking in, feedback, counts, signing out. */
class DayScreensTest extends PhoneTest {
    private static final String EVENT = UUID.randomUUID().toString();
    private static final String PATH = "/clubs/c1/events/" + EVENT;

    private final EventLine line = new EventLine(
            "Club", Known.event("c1", EVENT, Duration.ofMinutes(-10)), false, false, Known.place("RECONFIRMED"));

    @BeforeEach
    void start() throws Exception {
        new KnownEvents(phone.folder).keep(new KnownEvents.Heard(Known.NOW, List.of(line)));
    }

    private static String venueCode(String event) {
        VenueSecret secret = VenueSecret.parse("A".repeat(43)).orElseThrow();
        EventId id = EventId.of(event);
        return new VenueAddress("https://krug.example.org", id, VenueCode.make(secret, id, Instant.now())).text();
    }

    private VenueScreen scanned(String text) {
        VenueScreen screen = new VenueScreen(phone.device);
        phone.touch(() -> screen.scanned(text));
        return screen;
    }

    private ScanTexts.Result told(VenueScreen screen) {
        Words words = Words.in(Language.EN);
        return new ScanTexts(words, new Moments(words, ZoneOffset.UTC))
                .venue(screen.state().answer().orElseThrow(), line, Known.NOW);
    }

    @Test
    void thisPhoneFailsWhenTheUiThreadReachesForTheNetworkOrAFile() {
        assertThatThrownBy(() -> phone.touch(() -> phone.device.api().me()))
                .hasRootCauseMessage("the UI thread waits for the network");
        assertThatThrownBy(() -> phone.touch(() -> new KnownEvents(phone.folder).read()))
                .hasRootCauseMessage("the UI thread waits for a file");
    }

    @Test
    void theVenuesCodeChecksThePersonIn() {
        krug.answers(
                "POST " + PATH + "/check-ins/venue",
                CheckedIn.class,
                new CheckedIn(ScanOutcome.ADMITTED, "m", "Anna Sample", Known.NOW, false, false));

        VenueScreen screen = scanned(venueCode(EVENT));

        assertThat(told(screen).kind()).isEqualTo(ScanTexts.Kind.ADMITTED);
        assertThat(told(screen).name()).isEqualTo("Anna Sample");
    }

    @Test
    void withoutANetworkTheScanIsKeptAndWillBeConfirmed() {
        krug.close();

        VenueScreen screen = scanned(venueCode(EVENT));

        assertThat(screen.state().answer()).containsInstanceOf(VenueAnswer.Recorded.class);
        assertThat(told(screen).title()).isEqualTo("Recorded");
        assertThat(told(screen).reason()).contains("will be confirmed");
        assertThat(phone.device.kept().venue().waiting()).hasSize(1);
    }

    @Test
    void aScanThatWasKeptIsSentWhenTheEventsAreNextAskedFor() {
        krug.answers("POST " + PATH + "/check-ins/venue", 503, "").answers("POST /me", 503, "");
        scanned(venueCode(EVENT));
        EventsScreen events = new EventsScreen(phone.device);
        phone.touch(events::load);
        assertThat(events.state().unconfirmed()).isEqualTo(1);
        krug.answers(
                "POST " + PATH + "/check-ins/venue",
                CheckedIn.class,
                new CheckedIn(ScanOutcome.ADMITTED, "m", "Anna Sample", Known.NOW, false, false));

        phone.touch(events::load);

        assertThat(events.state().unconfirmed()).isZero();
        assertThat(phone.device.kept().venue().waiting()).isEmpty();
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        Problem early = new Problem(
                ProblemType.TOO_EARLY_AT_THE_DOOR.uri(),
                "t",
                409,
                "Doors open at 12.",
                "Come then.",
                Map.of(),
                List.of());
        krug.answers("POST " + PATH + "/check-ins/venue", 409, Json.text(Problem.class, early));

        ScanTexts.Result result = told(scanned(venueCode(EVENT)));

        assertThat(result.kind()).isEqualTo(ScanTexts.Kind.REFUSED);
        assertThat(result.reason()).isEqualTo("Doors open at 12. Come then.");
    }

    @Test
    void otherCodesAndOtherEventsAreToldApart() {
        assertThat(scanned("https://krug.example.org/").state().step()).isEqualTo(VenueScreen.Step.OTHER_CODE);
        assertThat(scanned(venueCode(UUID.randomUUID().toString())).state().step())
                .isEqualTo(VenueScreen.Step.OTHER_EVENT);
        assertThat(krug.asked).isEmpty();
    }

    @Test
    void feedbackIsSentOnceBothAreChosen() {
        krug.answers(
                "POST " + PATH + "/survey/responses",
                SurveyView.class,
                new SurveyView(Known.NOW, Known.NOW.plusSeconds(60), Known.NOW));
        FeedbackScreen screen = new FeedbackScreen(phone.device, line);

        phone.touch(() -> screen.like(true));
        phone.touch(() -> screen.send("Good"));
        assertThat(krug.asked).isEmpty();
        phone.touch(() -> screen.recommend(9));
        phone.touch(() -> screen.send("Good"));

        assertThat(screen.state().sent()).isTrue();
    }

    @Test
    void feedbackThatCouldNotBeSentStaysChosen() {
        krug.close();
        FeedbackScreen screen = new FeedbackScreen(phone.device, line);
        phone.touch(() -> screen.like(false));
        phone.touch(() -> screen.recommend(0));

        phone.touch(() -> screen.send(""));

        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);
        assertThat(screen.state().ready()).isTrue();
        assertThat(screen.state().recommend()).contains(0);
    }

    @Test
    void arrivalsAreCountedByTheMinuteAndOldCountsStay() {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        krug.answers(
                "GET " + PATH + "/live",
                LiveSnapshot.class,
                new LiveSnapshot(
                        "snapshot",
                        EVENT,
                        3,
                        Map.of("arrived", 5L),
                        Map.of(minute.minusSeconds(120).toString(), 5L)));
        LiveScreen screen = new LiveScreen(phone.device, line);
        phone.touch(screen::load);
        krug.close();
        phone.touch(screen::load);

        assertThat(screen.state().arrived()).isEqualTo(5);
        assertThat(screen.state().perMinute()).hasSize(60).contains(5L);
        assertThat(screen.state().counting().trouble()).isEqualTo(Trouble.NO_ANSWER);
    }

    @Test
    void signingOutTellsWhatWouldBeLostAndThenForgetsEverything() throws Exception {
        krug.close();
        scanned(venueCode(EVENT));
        SignOutScreen screen = new SignOutScreen(phone.device);

        phone.touch(screen::leave);
        assertThat(phone.device.session().email()).as("before asking").isPresent();
        phone.touch(screen::prepare);
        assertThat(screen.state()).isEqualTo(new SignOutScreen.State(SignOutScreen.Step.ASKING, 1, Trouble.NONE));
        phone.touch(screen::leave);

        assertThat(screen.state().step()).isEqualTo(SignOutScreen.Step.OUT);
        assertThat(phone.device.session().email()).isEmpty();
        assertThat(phone.folder.names("")).isEmpty();
    }

    @Test
    void whatCanBeSentIsSentBeforeSigningOut() {
        krug.answers("POST " + PATH + "/check-ins/venue", 503, "");
        scanned(venueCode(EVENT));
        krug.answers(
                "POST " + PATH + "/check-ins/venue",
                CheckedIn.class,
                new CheckedIn(ScanOutcome.ADMITTED, "m", "Anna Sample", Known.NOW, false, false));
        SignOutScreen screen = new SignOutScreen(phone.device);

        phone.touch(screen::prepare);

        assertThat(screen.state()).isEqualTo(new SignOutScreen.State(SignOutScreen.Step.ASKING, 0, Trouble.NONE));
    }
}
