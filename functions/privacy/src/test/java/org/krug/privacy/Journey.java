package org.krug.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.codes.TicketCode;
import org.krug.live.LiveStreamFunction;
import org.krug.notify.NotifyDeadlineFunction;
import org.krug.notify.NotifyStreamFunction;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.FakeAccounts;
import org.krug.testkit.StreamRecords;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

/**
 * Somebody whose every word is a marker, and all that they do in a club, over the real routes: they join, come to an event, answer the survey,
 * scan others as a steward, organise for a while, seek a mentor, watch the live counts, read their calendar elsewhere, and have the only seat at an event to come.
 */
final class Journey {
    static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");
    static final Instant ENDS = STARTS.plus(Duration.ofHours(4));
    private static final Instant EARLY = Instant.parse("2030-01-20T12:00:00Z");
    private static final Instant ASKED = STARTS.minus(Duration.ofHours(30));
    /** When the person asks for their data or to be erased: one event is over, one is to come. */
    static final Instant AFTER = ENDS.plus(Duration.ofHours(1));

    private static final Instant LATER = Instant.parse("2030-03-09T12:00:00Z");

    final TestClub club = TestClub.founded();
    /** What tells of the person, by what it is. */
    final Map<String, String> markers = new TreeMap<>();

    final Person person;
    final Person other;
    final String past;
    final String coming;
    final String device = "door-" + marker();
    /** What the person wrote as an organiser: the club's words, which stay. */
    final String message = "message " + marker();

    final String phone = UUID.randomUUID().toString();

    Journey() {
        for (String what : List.of("first name", "last name", "city", "company", "position", "function", "industry")) {
            markers.put(what, marker());
        }
        markers.put("address", marker() + "@example.org");
        markers.put("account", FakeAccounts.subject(markers.get("address")));
        markers.put("comment", "comment " + marker());
        markers.put("scanned card", "BEGIN:VCARD " + marker());
        markers.put("user agent", marker());
        markers.put("push token", marker());
        person = join();
        other = club.joined("Гость").getFirst();
        past = published(STARTS, ENDS, 10);
        coming = published(LATER, LATER.plus(Duration.ofHours(4)), 1);
        comeAndAnswer();
        scanAsSteward();
        organiseForAWhile();
        seekMentor();
        holdTheOnlySeatToCome();
        sitAtATable();
        done(api(AFTER).post("/me/calendar", ""));
        done(api(AFTER).put("/me/notifications", """
                {"mail":{"invitation":true,"seat":true,"waitlist":true,"tomorrow":true,"survey":false},"push":true}"""));
        done(api(AFTER).post("/me/devices", """
                {"deviceId":"%s","platform":"FCM","token":"%s","language":"RU"}
                """.formatted(phone, markers.get("push token"))));
        letters();
    }

    private static String marker() {
        return "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }

    /** The API as the person uses it. */
    Api api(Instant now) {
        return TestCloud.shared()
                .api()
                .as(markers.get("address"))
                .at(now)
                .with("user-agent", markers.get("user agent"))
                .with("idempotency-key", UUID.randomUUID().toString())
                .with("accept-language", "en");
    }

    Api owner(Instant now) {
        return club.owner()
                .api()
                .at(now)
                .with("idempotency-key", UUID.randomUUID().toString());
    }

    static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private Person join() {
        String email = markers.get("address");
        done(owner(EARLY)
                .with("content-type", "text/csv")
                .post(
                        club.path("/imports"),
                        "Имя;Фамилия;E-mail;Город;Компания;Должность;Функция;Отрасль;Раскрывать\n"
                                + String.join(
                                        ";",
                                        markers.get("first name"),
                                        markers.get("last name"),
                                        email,
                                        markers.get("city"),
                                        markers.get("company"),
                                        markers.get("position"),
                                        markers.get("function"),
                                        markers.get("industry"),
                                        "да")
                                + "\n"));
        done(owner(EARLY).post(club.path("/approvals"), "{\"emails\":[\"" + email + "\"]}"));
        String id = done(api(EARLY).post("/me", "")).at("/clubs/0/memberId").asText();
        done(api(EARLY).post(club.path("/consent"), "{\"version\":0,\"language\":\"RU\"}"));
        done(owner(EARLY).get(club.path("/members?name=" + markers.get("last name"))));
        return new Person(email, id);
    }

    private String published(Instant starts, Instant ends, int capacity) {
        String event = done(owner(EARLY).post(club.path("/events"), """
                {"title":"Встреча","timeZone":"Europe/Moscow","capacity":%d,"staticTickets":false,
                 "times":{"starts":"%s","ends":"%s","reconfirmationAsked":"%s","invited":"2030-01-20T12:00:00Z"}}
                """.formatted(
                                capacity, starts, ends, starts.minus(Duration.ofHours(30)))))
                .path("id")
                .asText();
        done(owner(EARLY).post(club.path("/events/" + event + "/publication"), ""));
        return event;
    }

    String at(String event, String rest) {
        return club.path("/events/" + event + rest);
    }

    private void comeAndAnswer() {
        done(api(ASKED.plusSeconds(60)).post(at(past, "/registration"), ""));
        done(api(ASKED.plusSeconds(120)).post(at(past, "/registration/confirmation"), ""));
        SigningKey phone = SigningKey.generate(new SecureRandom());
        String ticket = done(api(ASKED.plusSeconds(180))
                        .post(
                                at(past, "/ticket"),
                                "{\"appKey\":\"" + phone.verifyKey().text() + "\"}"))
                .path("ticket")
                .asText();
        done(owner(STARTS).post(at(past, "/check-ins/tickets"), """
                {"device":"%s","sequence":1,"nonce":"%s","deviceTime":"%s","code":"%s"}
                """.formatted(
                        "owners", UUID.randomUUID(), STARTS, TicketCode.rotate(ticket, phone, STARTS))));
        done(owner(STARTS).get(at(past, "/check-ins/search?name=" + markers.get("last name"))));
        done(api(ENDS)
                .post(
                        at(past, "/survey/responses"),
                        "{\"liked\":true,\"recommend\":10,\"comment\":\"" + markers.get("comment") + "\"}"));
    }

    private void scanAsSteward() {
        done(owner(EARLY).put(at(past, "/roles/" + person.memberId()), "{\"steward\":true,\"sponsor\":false}"));
        done(api(STARTS).post(at(past, "/devices/" + device + "/contact"), "{\"deviceTime\":\"" + STARTS + "\"}"));
        done(api(STARTS).post(at(past, "/devices/" + device + "/scans"), """
                {"scans":[{"sequence":1,"nonce":"%s","scannedAt":"%s","code":"%s"}]}
                """.formatted(
                        UUID.randomUUID(), STARTS, markers.get("scanned card"))));
        System.setProperty("LIVE_ADDRESS", "wss://live.krug.test/dev");
        done(api(STARTS).post(at(past, "/live-tickets"), ""));
        done(api(STARTS).post("/me/live-tickets", ""));
    }

    private void organiseForAWhile() {
        String roles = club.path("/members/" + person.memberId() + "/roles");
        done(owner(EARLY).put(roles, "{\"owner\":false,\"organiser\":true}"));
        done(api(ASKED)
                .post(
                        at(past, "/messages"),
                        "{\"subject\":\"Вход\",\"text\":\"" + message + "\",\"audience\":\"SEATED\"}"));
        done(api(STARTS.plusSeconds(60)).post(at(past, "/doors/closing"), ""));
        done(api(STARTS.plusSeconds(120)).post(at(past, "/doors/opening"), ""));
        done(owner(STARTS.plusSeconds(180)).put(roles, "{\"owner\":false,\"organiser\":false}"));
    }

    private void sitAtATable() {
        done(owner(EARLY).put(at(coming, "/tables"), """
                {"version":0,"tables":[{"number":4,"name":"Советы","memberIds":["%s","%s"]}]}
                """.formatted(other.memberId(), person.memberId())));
        done(api(AFTER).get(at(coming, "/tables/mine")));
    }

    private void seekMentor() {
        for (boolean match : new boolean[] {true, false}) {
            String round = done(owner(STARTS).post(club.path("/mentor-rounds"), """
                    {"title":"Весна","mentors":[{"memberId":"%s","capacity":1}],"mentees":[{"memberId":"%s","ranked":["%s"]}]}
                    """.formatted(
                                    other.memberId(), person.memberId(), other.memberId())))
                    .path("id")
                    .asText();
            if (match) {
                done(owner(STARTS).post(club.path("/mentor-rounds/" + round + "/matching"), ""));
            }
        }
    }

    private void holdTheOnlySeatToCome() {
        for (Api each : List.of(api(EARLY), other.api().at(EARLY.plusSeconds(60)))) {
            done(each.post(at(coming, "/registration"), ""));
            done(each.post(at(coming, "/registration/confirmation"), ""));
        }
    }

    private void letters() {
        System.setProperty("NOTIFY_DEADLINES", "arn:aws:lambda:eu-central-1:1:function:notify-deadline:live");
        try (NotifyStreamFunction letters = new NotifyStreamFunction();
                NotifyDeadlineFunction invitations = new NotifyDeadlineFunction();
                LiveStreamFunction counts = new LiveStreamFunction()) {
            for (String event : List.of(past, coming)) {
                var changes = new StreamRecords()
                        .item("registration", "EVENT#" + event, "PERSON#" + person.memberId(), AFTER)
                        .batch();
                assertThat(letters.execute(changes).getBatchItemFailures()).isEmpty();
                assertThat(counts.execute(changes).getBatchItemFailures()).isEmpty();
                invitations.execute(Map.of("event", event, "moment", "INVITED", "at", "2030-01-20T12:00:00Z"));
            }
            assertThat(counts.execute(new StreamRecords()
                                    .item("checkin", "EVENT#" + past, "ADMISSION#" + person.memberId(), AFTER)
                                    .batch())
                            .getBatchItemFailures())
                    .isEmpty();
        }
    }

    /** How the person stands in a club's lists, for organisers. */
    String stateAt(String event, String member) {
        for (JsonNode row : done(owner(AFTER).get(at(event, "/registrations"))).path("registrations")) {
            if (row.path("memberId").asText().equals(member)) {
                return row.path("state").asText().toUpperCase(Locale.ROOT);
            }
        }
        return "NONE";
    }
}
