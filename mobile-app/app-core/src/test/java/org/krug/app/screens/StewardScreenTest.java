package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krug.app.door.DoorStatus;
import org.krug.app.door.ScanAnswer;
import org.krug.app.door.StewardDoor;
import org.krug.app.wire.Json;
import org.krug.contract.EventId;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.contract.checkin.AdmissionView.Person;
import org.krug.contract.checkin.AdmittedBy;
import org.krug.contract.checkin.CodeFault;
import org.krug.contract.checkin.DoorKnowledge;
import org.krug.contract.checkin.DoorReport;
import org.krug.contract.checkin.FoundPeople;
import org.krug.contract.checkin.ScanKind;
import org.krug.contract.checkin.ScanOutcome;
import org.krug.contract.checkin.ScanView;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.codes.DoorEntry;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.contract.codes.TicketIds;

/** A steward's screen against HTTP on loopback. */
class StewardScreenTest extends PhoneTest {
    private static final EventId EVENT = new EventId(UUID.randomUUID());
    private static final String PATH = "/clubs/c1/events/" + EVENT;
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());
    private static final TicketIds TICKET = new TicketIds(EVENT, UUID.randomUUID());
    private static final String CODE = TicketCode.issueStatic(TICKET, KEY);
    private static final Person STELLA = new Person("s", "Stella Sample");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant AT = Instant.parse("2030-02-09T09:03:00Z");

    private StewardScreen screen;
    private final EventLine line = new EventLine(
            "Club", Known.event("c1", EVENT.toString(), Duration.ofMinutes(-10)), false, true, Known.place("NONE"));
    private final Words words = Words.in(Language.EN);
    private final Moments moments = new Moments(words, MOSCOW);

    @BeforeEach
    void start() throws Exception {
        screen = new StewardScreen(phone.device, line);
    }

    private void opens(DoorKnowledge.Ticket ticket, DoorReport report) {
        krug.answers("GET " + PATH + "/check-ins/conflicts", DoorReport.class, report)
                .answers(
                        "GET " + PATH + "/check-ins/names",
                        SealedNames.class,
                        new SealedNames(
                                List.of(new SealedNames.Sealed(
                                        ticket.entry(), DoorEntry.of(TICKET).seal("Anna Sample", new SecureRandom()))),
                                null));
        // The device's name is random: it is in the first call that nobody has told the server of.
        phone.touch(screen::open);
        String contact = krug.asked.stream()
                .filter(call -> call.endsWith("/contact"))
                .findFirst()
                .orElseThrow();
        Instant now = Instant.now();
        krug.answers(
                contact,
                DoorKnowledge.class,
                new DoorKnowledge(
                        now,
                        0,
                        KEY.verifyKey().text(),
                        true,
                        now.minusSeconds(3600),
                        now.plusSeconds(3600),
                        List.of(ticket)));
        screen = new StewardScreen(phone.device, line);
        phone.touch(screen::open);
        assertThat(screen.state().status().orElseThrow().connection()).isEqualTo(DoorStatus.Connection.ONLINE);
    }

    private static DoorKnowledge.Ticket good() {
        return new DoorKnowledge.Ticket(DoorEntry.of(TICKET).mark(), "RECONFIRMED", false, null, null);
    }

    private static DoorReport quiet() {
        return new DoorReport(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private ScanTexts.Result scanned(String code) {
        phone.touch(() -> screen.scanned(code));
        ScanAnswer answer = screen.state().answer().orElseThrow();
        return new ScanTexts(words, moments).steward(answer, line, AT);
    }

    /** A second one would not know what a code still on its way through the first must not lie beside. */
    @Test
    void whoeverComesBackStandsAtTheSameDoor() throws Exception {
        StewardDoor door = phone.device.kept().doors().at("c1", EVENT);
        assertThat(phone.device.kept().doors().at("c1", EVENT)).isSameAs(door);
        assertThat(phone.device.kept().doors().at("c1", new EventId(UUID.randomUUID())))
                .isNotSameAs(door);
    }

    @Test
    void withoutANetworkTheNameIsReadFromTheListAndTheRepeatSaysWhenAndWhere() {
        opens(good(), quiet());
        krug.close();

        ScanTexts.Result first = scanned(CODE);
        ScanTexts.Result again = scanned(CODE);

        assertThat(first.kind()).isEqualTo(ScanTexts.Kind.ADMITTED_OFFLINE);
        assertThat(first.name()).isEqualTo("Anna Sample");
        assertThat(again.kind()).isEqualTo(ScanTexts.Kind.ALREADY_ADMITTED);
        assertThat(again.name()).isEqualTo("Anna Sample");
        assertThat(again.reason()).contains("let in on this phone");
        assertThat(screen.state().status().orElseThrow().waiting()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void withoutANetworkItIsSaidWhoLetSomebodyIn(AdmittedBy by) {
        opens(new DoorKnowledge.Ticket(DoorEntry.of(TICKET).mark(), "ATTENDED", true, AT, by), quiet());
        krug.close();

        ScanTexts.Result result = scanned(CODE);

        assertThat(result.kind()).isEqualTo(ScanTexts.Kind.ALREADY_ADMITTED);
        assertThat(result.name()).isEqualTo("Anna Sample");
        assertThat(result.reason())
                .startsWith("Came in at 12:03")
                .contains(
                        switch (by) {
                            case THIS_DEVICE -> "let in on this phone";
                            case ANOTHER_DEVICE -> "another steward's phone";
                            case OWN_PHONE -> "with their own phone";
                        });
    }

    @Test
    void withANetworkTheRefusalNamesTheOtherSteward() {
        opens(good(), quiet());
        Map<String, String> about = Map.of("since", AT.toString(), "by", STELLA.name(), "name", "Anna Sample");
        krug.answers(
                "POST " + PATH + "/check-ins/tickets",
                409,
                Json.text(
                        Problem.class,
                        new Problem(ProblemType.ALREADY_ADMITTED.uri(), "t", 409, "d", "n", about, List.of())));

        ScanTexts.Result result = scanned(CODE);

        assertThat(result.name()).isEqualTo("Anna Sample");
        assertThat(result.reason()).startsWith("Came in at 12:03, let in by Stella Sample.");
    }

    @Test
    void searchAndWalkInSayThatTheyNeedAConnectionAndWorkOnceThereIsOne() {
        opens(good(), quiet());
        krug.answers("GET " + PATH + "/check-ins/search?name=Anna", 503, "");
        krug.answers("POST " + PATH + "/check-ins/walk-ins", 503, "");

        phone.touch(() -> screen.search("Anna"));
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);
        phone.touch(() -> screen.admit("00000000-0000-0000-0000-000000000001"));
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NO_ANSWER);

        krug.answers(
                "GET " + PATH + "/check-ins/search?name=Anna",
                FoundPeople.class,
                new FoundPeople(List.of(new FoundPeople.Found("m", "Anna Sample", "NONE", null, null))));
        phone.touch(() -> screen.search("Anna"));
        assertThat(screen.state().trouble()).isEqualTo(Trouble.NONE);
        assertThat(screen.state().found().orElseThrow()).hasSize(1);
    }

    @Test
    void doubleAdmissionsAndTheQuarantineAreToldInWords() {
        ScanView first = scan(STELLA, AT);
        ScanView second = scan(null, AT.plusSeconds(120));
        DoorReport report = new DoorReport(
                List.of(new DoorReport.DoubleAdmission(first, second)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DoorReport.Quarantined("phone", STELLA, AT, CodeFault.STALE, "{}")));
        opens(good(), report);
        DoorTexts texts = new DoorTexts(words, moments);
        DoorReport heard = screen.state().status().orElseThrow().report().orElseThrow();

        assertThat(texts.doubles(heard, line, AT)).singleElement().satisfies(matter -> {
            assertThat(matter.what()).isEqualTo("Anna Sample");
            assertThat(matter.where()).isEqualTo("Let in at 12:03 by Stella Sample and at 12:05 by their own phone.");
        });
        assertThat(texts.quarantine(heard, line, AT)).singleElement().satisfies(matter -> {
            assertThat(matter.what()).isEqualTo("A code that was too old when it was scanned");
            assertThat(matter.where()).isEqualTo("Sent at 12:03 by Stella Sample.");
            assertThat(matter.next()).contains("scan again");
        });
        phone.touch(screen::lookAtQuarantine);
        assertThat(screen.state().quarantine()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultHasItsWordsAndWhatToDo(CodeFault fault) {
        DoorReport report = new DoorReport(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DoorReport.Quarantined("phone", new Person("gone", ""), AT, fault, "{}")));
        for (Language language : Language.values()) {
            Words spoken = Words.in(language);
            assertThat(new DoorTexts(spoken, new Moments(spoken, MOSCOW)).quarantine(report, line, AT))
                    .singleElement()
                    .satisfies(matter -> {
                        assertThat(matter.what()).isNotBlank();
                        assertThat(matter.where()).contains("12:03");
                        assertThat(matter.next()).isNotBlank();
                    });
        }
    }

    private static ScanView scan(@Nullable Person steward, Instant at) {
        return new ScanView(
                new Person("m", "Anna Sample"),
                ScanKind.TICKET,
                ScanOutcome.ADMITTED,
                at,
                null,
                AT.plusSeconds(600),
                "phone",
                steward,
                null,
                null,
                false,
                false,
                false);
    }
}
