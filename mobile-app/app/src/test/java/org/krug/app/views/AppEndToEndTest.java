package org.krug.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krug.app.api.EventApi;
import org.krug.app.platform.MobilePlatform.Feel;
import org.krug.app.screens.Device;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.Language;
import org.krug.contract.checkin.FoundPeople;

/** The app in memory against the real local cloud with the demo's clubs. */
class AppEndToEndTest extends PhonesTest {
    @Test
    void somebodySignsInRegistersConfirmsAndGivesTheSeatUp() throws Exception {
        try (Thumb thumb = app("greta")) {
            signIn(thumb, "greta@practice.example");
            thumb.sees("Case clinic");
            thumb.sees("Practice transfer");
            thumb.sees("You have a seat");

            thumb.tap("Practice transfer");
            thumb.sees("You are not registered");
            thumb.tap("Register");
            thumb.sees("Please confirm");
            thumb.tap("I will come");
            thumb.sees("You have a seat");
            thumb.tap("Give up my seat");
            thumb.sees("Give up your seat?");
            thumb.tap("Keep my seat");
            thumb.tap("Give up my seat");
            thumb.tap("Give it up");
            thumb.sees("Registration cancelled");
            thumb.tap("Back");
            thumb.sees("Your events");
            thumb.sees("Registration cancelled");
            thumb.tap("Sign out");
            thumb.sees("Sign out on this phone?");
            // The main button of that page, not the one that led there.
            thumb.tap("Stay signed in");
            thumb.sees("Your events");
        }
    }

    @Test
    void whoIsSignedInStaysSoAndAcceptsAnOfferInRussian() throws Exception {
        try (Thumb thumb = app("alla", Language.RU)) {
            thumb.type("Адрес почты", "alla@leaders.example");
            thumb.tap("Прислать код");
            thumb.sees("Код из письма");
            thumb.type("Код из письма", cloud.mailedCode("alla@leaders.example"));
            thumb.tap("Войти");
            thumb.sees("Ваше согласие");
            thumb.tap("Согласиться");
            thumb.sees("Ваши встречи");
            thumb.sees("Место за вами до");
        }
        try (Thumb again = app("alla", Language.RU)) {
            again.sees("Место за вами до");
            assertThat(again.texts()).doesNotContain("Клуб просит вашего согласия");
            assertThat(again.texts()).doesNotContain("Вход");
        }
    }

    @Test
    void aWrongCodeIsToldAndTheNextTryWorks() throws Exception {
        try (Thumb thumb = app("rosa")) {
            thumb.type("E-mail address", "rosa@practice.example");
            thumb.tap("Mail me a code");
            thumb.sees("Code from the mail");
            String code = cloud.mailedCode("rosa@practice.example");
            thumb.type("Code from the mail", code.startsWith("1") ? "20000000" : "10000000");
            thumb.tap("Sign in");
            thumb.sees("The code does not match");
            thumb.type("Code from the mail", code);
            thumb.tap("Sign in");
            thumb.tap("Go on without");
            thumb.sees("Your events");
            thumb.tap("A club asks for your consent");
            thumb.sees("I agree that the club");
            thumb.tap("Go on without");
            thumb.sees("Your events");
        }
    }

    @Test
    void oneTapAndTheCameraCheckSomebodyIn() throws Exception {
        PaperPhone phone = new PaperPhone();
        try (Thumb thumb = app(device("ralph", Language.EN), Language.EN, phone)) {
            signIn(thumb, "ralph@practice.example");
            thumb.sees("You are coming");
            phone.shown = Optional.of(cloud.venueCode("EN"));

            thumb.tap("Scan the code at the venue");

            thumb.sees("You are in");
            thumb.sees("Ralph Template");
            thumb.sees("Table 1");
            // Registration hears of it from check-in's stream; the page asks once.
            cloud.drain();
            thumb.tap("To the event");
            thumb.sees("Good to have you here");
            thumb.sees("At your table");
            thumb.sees("Alma Drafting");

            thumb.tap("Add to the calendar");
            thumb.tap("Show on a map");
            thumb.tap("Tell others");
            assertThat(fetched(phone.opened.get(0)))
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("SUMMARY:Case clinic");
            assertThat(phone.opened.get(1)).startsWith("https://www.openstreetmap.org/search?query=");
            assertThat(phone.shared).singleElement().asString().startsWith("Case clinic");
        }
    }

    /** As a calendar gets it: without a token. */
    private static String fetched(String address) throws Exception {
        return new UrlTransport(PATIENCE, PATIENCE)
                .send(new Request("GET", address, Map.of(), Optional.empty()))
                .body();
    }

    @Test
    void aStewardAdmitsOnATicketOnceAndTakesItBack() throws Exception {
        Device guest = device("rosa-ticket", Language.EN);
        try (Thumb thumb = app(guest, Language.EN, new PaperPhone())) {
            signIn(thumb, "rosa@practice.example");
            thumb.tap("Case clinic");
            thumb.tap("Show my ticket");
            thumb.sees("Show this at the entrance");
        }
        PaperPhone camera = new PaperPhone();
        camera.shown =
                guest.kept().tickets().show(cloud.eventId("EN"), guest.clock().instant());
        assertThat(camera.shown).isPresent();
        try (Thumb thumb = app(device("stella", Language.EN), Language.EN, camera)) {
            signIn(thumb, "stella@practice.example");
            thumb.tap("Case clinic");
            thumb.tap("Scan tickets");
            thumb.sees("List updated");
            thumb.tap("Scan a ticket");
            thumb.sees("Admitted");
            thumb.sees("Rosa Outline");
            thumb.tap("Next");
            thumb.sees("In already");
            thumb.sees("Rosa Outline");
            thumb.sees("Came in at");
            assertThat(thumb.texts()).anyMatch(text -> text.contains("let in by Stella Doorway"));
            assertThat(camera.heard).containsExactly(Feel.YES, Feel.CAREFUL);
        }
        twoPhonesWithoutANetworkLetTheSameOneIn(guest);
    }

    /** Rosa's admission is taken back first; then nobody is in, and two phones that hear nothing of each other admit her. */
    private void twoPhonesWithoutANetworkLetTheSameOneIn(Device guest) throws Exception {
        Pipe first = new Pipe();
        Pipe second = new Pipe();
        PaperPhone here = new PaperPhone();
        PaperPhone there = new PaperPhone();
        Device one = device("stella-2", Language.EN, first);
        Device other = device("oscar", Language.EN, second);
        try (Thumb stella = app(one, Language.EN, here);
                Thumb oscar = app(other, Language.EN, there)) {
            signIn(stella, "stella@practice.example");
            String token = "t" + UUID.randomUUID();
            ask(one, "POST", "/me/devices", """
                    {"deviceId":"%s","platform":"FCM","token":"%s","language":"EN"}""".formatted(UUID.randomUUID(), token));
            takeRosaBack(one);
            atTheDoor(stella);
            signIn(oscar, "oscar@practice.example");
            atTheDoor(oscar);
            first.closed = true;
            second.closed = true;

            for (PaperPhone camera : List.of(here, there)) {
                camera.shown = guest.kept()
                        .tickets()
                        .show(cloud.eventId("EN"), guest.clock().instant());
            }
            stella.tap("Scan a ticket");
            stella.sees("Admitted offline");
            stella.sees("Rosa Outline");
            stella.tap("Next");
            stella.sees("In already");
            stella.sees("Rosa Outline");
            oscar.tap("Scan a ticket");
            oscar.sees("Admitted offline");
            oscar.sees("Rosa Outline");
            there.shown = guest.kept()
                    .tickets()
                    .show(cloud.eventId("EN"), guest.clock().instant().minusSeconds(600));
            oscar.tap("Next");
            oscar.sees("Not admitted");
            assertThat(there.heard).containsExactly(Feel.YES_OFFLINE, Feel.NO);
            there.shown = Optional.empty();
            oscar.tap("Next");
            here.shown = Optional.empty();
            stella.tap("Next");
            oscar.sees("2 scans wait to be sent");
            stella.type("Name", "Cora");
            stella.tap("Search");
            stella.sees("This needs a connection");

            noNameLiesOn("stella-2");
            noNameLiesOn("oscar");
            long reconnected = System.nanoTime();
            first.closed = false;
            second.closed = false;
            stella.sees("1 double admission");
            oscar.sees("1 double admission");
            System.out.printf(
                    "both stewards saw the double admission %d ms after they were back%n",
                    (System.nanoTime() - reconnected) / 1_000_000);
            stella.sees("Let in at");
            oscar.sees("All scans are sent");
            oscar.sees("1 scan could not be read");
            oscar.tap("Show what could not be read");
            oscar.sees("A code that was too old when it was scanned");

            stella.tap("Search");
            stella.tap("Let in: Cora Absentia");
            stella.sees("Admitted");
            stella.sees("Cora Absentia");
            stella.tap("Undo the admission");
            stella.sees("Admission undone");

            noNameLiesOn("stella-2");
            cloud.drain();
            assertThat(ask(one, "GET", "/me/inbox", "")).containsOnlyOnce("\"kind\":\"double-admission\"");
            assertThat(ask(other, "GET", "/me/inbox", "")).containsOnlyOnce("\"kind\":\"double-admission\"");
            assertThat(ask(one, "GET", "/_local/pushes.json", ""))
                    .containsOnlyOnce("\"token\":\"" + token + "\"")
                    .doesNotContain("Rosa");
        }
    }

    /** Not of who was scanned, nor of who was searched for. */
    private static void noNameLiesOn(String phone) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder(phone))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(texts)
                .anyMatch(text -> text.contains("\"entry\""))
                .noneMatch(text -> text.contains("Outline") || text.contains("Absentia"));
    }

    private static void takeRosaBack(Device steward) {
        String club = steward.api().me().done().orElseThrow().clubs().get(0).clubId();
        EventApi event = steward.api().event(club, cloud.eventId("EN"));
        FoundPeople found = event.search("Rosa").done().orElseThrow();
        assertThat(found.people()).hasSize(1);
        assertThat(event.undo(found.people().get(0).memberId()).done()).isPresent();
    }

    @Test
    void whatIsNewIsToldAtOnceWithoutAskingAndLeadsToItsEvent() throws Exception {
        PaperPhone phone = new PaperPhone();
        CountDownLatch looks = new CountDownLatch(2);
        AtomicInteger tickets = new AtomicInteger();
        UrlTransport network = new UrlTransport(PATIENCE, PATIENCE);
        Device device = device("quincy", Language.EN, request -> {
            if (request.address().endsWith("/me/live-tickets")) {
                tickets.incrementAndGet();
            }
            Reply reply = network.send(request);
            if (request.address().endsWith("/me/inbox")) {
                looks.countDown();
            }
            return reply;
        });
        try (Thumb thumb = app(device, Language.EN, phone)) {
            signIn(thumb, "quincy@practice.example");
            // One look at the start, and one when the WebSocket is open.
            assertThat(looks.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            thumb.tap("Messages");
            thumb.sees("Please confirm");
            thumb.tap("Back");
            thumb.sees("Your events");

            cloud.publish("Field trip");

            thumb.sees("1 new message");
            assertThat(tickets)
                    .as("later looks by the clock would each come after a ticket")
                    .hasValue(1);
            assertThat(phone.told).singleElement().asString().startsWith("You are invited");
            thumb.tap("1 new message");
            thumb.sees("New");
            thumb.tap("You are invited. Field trip");
            thumb.sees("You are not registered");
            assertThat(thumb.texts()).contains("Field trip");
        }
    }
}
