package org.krug.house.once;

import static org.krug.house.once.Evening.EARLY;
import static org.krug.house.once.Evening.ENDS;
import static org.krug.house.once.Evening.STARTS;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.codes.SigningKey;
import org.krug.contract.registration.RegistrationAction;
import org.krug.notify.OffLinkOf;
import org.krug.registration.RegistrationLinks;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

/** A request for every POST route, each in circumstances of its own in which it succeeds. */
final class Posts {
    /** For routes that take nothing. */
    private static final String SOMETHING = "{\"something\":1}";

    private static final String SURE = "{\"confirmed\":true}";

    private final TestClub club = TestClub.founded();
    private final Evening evening = Evening.of(club, 2000);
    private final Map<String, Supplier<Sent>> all = new LinkedHashMap<>();

    Posts() {
        members();
        events();
        registration();
        checkIn();
        others();
        privacy();
    }

    /** By route, with empty braces for what varies. */
    Map<String, Supplier<Sent>> all() {
        return all;
    }

    private static Sent sent(Api api, Instant now, String path, String body, String other) {
        return new Sent(api, now, path, body, other);
    }

    private void members() {
        all.put("/me", () -> {
            String email = applied().getFirst();
            Evening.done(club.owner().api().post(club.path("/approvals"), approval(email)));
            return sent(TestCloud.shared().api().as(email), EARLY, "/me", "", SOMETHING);
        });
        all.put("/clubs", () -> sent(stranger(), EARLY, "/clubs", club("Круг"), club("Другой")));
        all.put(
                "/clubs/{}/imports",
                () -> sent(club.owner().api(), EARLY, club.path("/imports"), export(3) + "Без;Адреса;\n", export(2))
                        .asText("text/csv"));
        all.put("/clubs/{}/approvals", () -> {
            List<String> emails = applied();
            return sent(
                    club.owner().api(),
                    EARLY,
                    club.path("/approvals"),
                    approval(emails.get(0), emails.get(1), TestClub.address("nobody")),
                    approval(emails.get(2)));
        });
    }

    private void privacy() {
        String path = club.path("/consent");
        String agree = "{\"version\":0,\"language\":\"%s\"}";
        all.put(
                "/clubs/{}/consent",
                () -> sent(evening.member().api(), EARLY, path, agree.formatted("RU"), agree.formatted("EN")));
        all.put(
                "/clubs/{}/consent/withdrawal",
                () -> sent(evening.member().api(), EARLY, path + "/withdrawal", "", SOMETHING));
        all.put("/me/devices", () -> {
            String device = "{\"deviceId\":\"%s\",\"platform\":\"%s\",\"token\":\"x\",\"language\":\"RU\"}";
            String id = UUID.randomUUID().toString();
            return sent(
                    evening.member().api(),
                    EARLY,
                    "/me/devices",
                    device.formatted(id, "NONE"),
                    device.formatted(id, "FCM"));
        });
        all.put("/u/{}", () -> {
            String link = OffLinkOf.survey(club.id(), evening.member().memberId());
            String click = "List-Unsubscribe=One-Click";
            return sent(
                            TestCloud.shared().api(),
                            EARLY,
                            link.substring("https://krug.test".length()),
                            click,
                            click + "&x=y")
                    .asText("application/x-www-form-urlencoded");
        });
        // Erasing looks at all events of a club: this one has a single one.
        TestClub small = TestClub.founded();
        Evening only = Evening.of(small, 2000);
        all.put("/me/erasure", () -> sent(only.confirmed(EARLY).api(), EARLY, "/me/erasure", SURE, " " + SURE));
        all.put(
                "/clubs/{}/members/{}/erasure",
                () -> sent(
                        small.owner().api(),
                        EARLY,
                        small.path("/members/" + only.confirmed(EARLY).memberId() + "/erasure"),
                        SURE,
                        " " + SURE));
    }

    private static Api stranger() {
        return TestCloud.shared().api().as(TestClub.address("founder"));
    }

    private static String club(String name) {
        return "{\"name\":\"%s\",\"language\":\"RU\",\"firstName\":\"Ольга\",\"lastName\":\"Меткина\"}".formatted(name);
    }

    private static String approval(String... emails) {
        return "{\"emails\":[\"" + String.join("\",\"", emails) + "\"]}";
    }

    private static String export(int rows) {
        StringBuilder csv = new StringBuilder("Имя;Фамилия;E-mail;Тайное\n");
        for (int row = 0; row < rows; row++) {
            csv.append("Анна;Меткина;").append(TestClub.address("applicant")).append(";x\n");
        }
        return csv.toString();
    }

    private List<String> applied() {
        String csv = export(3);
        Evening.done(club.owner().api().with("content-type", "text/csv").post(club.path("/imports"), csv));
        return csv.lines().skip(1).map(line -> line.split(";", -1)[2]).toList();
    }

    private void events() {
        all.put(
                "/clubs/{}/events",
                () -> sent(
                        club.owner().api(),
                        EARLY,
                        club.path("/events"),
                        Evening.plan("Первая", 8),
                        Evening.plan("Вторая", 8)));
        all.put("/clubs/{}/events/{}/doors/opening", () -> {
            String path = Evening.of(club, 8).path("/doors/opening");
            return sent(club.owner().api(), EARLY, path, "", SOMETHING);
        });
        all.put("/clubs/{}/events/{}/doors/closing", () -> {
            String path = Evening.of(club, 8).path("/doors/closing");
            return sent(club.owner().api(), STARTS, path, "", SOMETHING);
        });
        all.put("/clubs/{}/events/{}/messages", () -> {
            String message = "{\"subject\":\"%s\",\"text\":\"В зале\",\"audience\":\"SEATED\"}";
            // Few may be written about one event.
            String path = Evening.of(club, 8).path("/messages");
            return sent(club.owner().api(), EARLY, path, message.formatted("Первое"), message.formatted("Второе"));
        });
        all.put("/clubs/{}/events/{}/publication", () -> onDraft("/publication"));
        all.put("/clubs/{}/events/{}/cancellation", () -> onDraft("/cancellation"));
    }

    private Sent onDraft(String what) {
        String draft = Evening.done(club.owner().api().post(club.path("/events"), Evening.plan("Первая", 8)))
                .path("id")
                .asText();
        return sent(club.owner().api(), EARLY, club.path("/events/" + draft + what), "", SOMETHING);
    }

    private void registration() {
        String base = "/clubs/{}/events/{}/registration";
        all.put(base, () -> byMember(evening.member(), EARLY, ""));
        all.put(base + "/confirmation", () -> byMember(evening.registered(EARLY), EARLY, "/confirmation"));
        all.put(base + "/acceptance", () -> {
            Evening small = Evening.of(club, 1);
            Person seated = small.confirmed(EARLY);
            Person waiting = small.confirmed(EARLY);
            Evening.done(seated.api().at(EARLY).post(small.path("/registration/cancellation"), ""));
            return sent(waiting.api(), EARLY, small.path("/registration/acceptance"), "", SOMETHING);
        });
        all.put(base + "/reconfirmation", () -> byMember(evening.confirmed(EARLY), Evening.ASKED, "/reconfirmation"));
        all.put(base + "/cancellation", () -> byMember(evening.confirmed(EARLY), EARLY, "/cancellation"));
        all.put("/r/{}", () -> {
            Person person = evening.registered(EARLY);
            String link = TestCloud.shared()
                    .bean(RegistrationLinks.class)
                    .link(EventId.of(evening.event), MemberId.of(person.memberId()), RegistrationAction.CONFIRM);
            String path = link.substring("https://krug.test".length());
            return sent(
                    TestCloud.shared().api(), EARLY, path, "{\"do\":\"confirm\"}", "{\"do\":\"confirm\",\"x\":\"y\"}");
        });
        all.put(
                "/clubs/{}/events/{}/ticket",
                () -> sent(
                        evening.confirmed(EARLY).api(),
                        EARLY,
                        evening.path("/ticket"),
                        Evening.appKey(SigningKey.generate(new SecureRandom())),
                        Evening.appKey(SigningKey.generate(new SecureRandom()))));
        all.put("/me/live-tickets", () -> sent(evening.member().api(), EARLY, "/me/live-tickets", "", SOMETHING));
        all.put("/me/calendar", () -> sent(evening.member().api(), EARLY, "/me/calendar", "", SOMETHING));
    }

    private Sent byMember(Person person, Instant now, String what) {
        return sent(person.api(), now, evening.path("/registration" + what), "", SOMETHING);
    }

    private void checkIn() {
        String base = "/clubs/{}/events/{}/check-ins";
        all.put("/clubs/{}/events/{}/venue-screens", () -> byOwner(STARTS, "/venue-screens", "", SOMETHING));
        all.put(
                base + "/venue",
                () -> sent(
                        evening.confirmed(Evening.ASKED).api(),
                        STARTS,
                        evening.path("/check-ins/venue"),
                        evening.claim(STARTS),
                        evening.claim(STARTS)));
        all.put(base + "/tickets", () -> {
            Person guest = evening.confirmed(Evening.ASKED);
            return byOwner(STARTS, "/check-ins/tickets", scan(guest), scan(guest));
        });
        all.put(
                base + "/walk-ins",
                () -> byOwner(
                        STARTS,
                        "/check-ins/walk-ins",
                        Evening.walkIn(evening.member()),
                        Evening.walkIn(evening.member())));
        all.put(
                base + "/{}/undo",
                () -> byOwner(STARTS, "/check-ins/" + evening.admitted().memberId() + "/undo", "", SOMETHING));
        String devices = "/clubs/{}/events/{}/devices/{}";
        all.put(
                devices + "/contact",
                () -> byOwner(STARTS, "/devices/" + UUID.randomUUID() + "/contact", told(STARTS), told(ENDS)));
        all.put(devices + "/scans", () -> {
            Person guest = evening.confirmed(Evening.ASKED);
            return byOwner(
                    STARTS, "/devices/" + UUID.randomUUID() + "/scans", queue(guest, "forged"), queue(guest, "other"));
        });
    }

    private Sent byOwner(Instant now, String path, String body, String other) {
        return sent(club.owner().api(), now, evening.path(path), body, other);
    }

    private static String told(Instant deviceTime) {
        return "{\"deviceTime\":\"" + deviceTime + "\"}";
    }

    private String scan(Person guest) {
        return """
                {"device":"door-1","sequence":1,"nonce":"%s","deviceTime":"%s","code":"%s"}
                """.formatted(UUID.randomUUID(), STARTS, evening.ticket(guest, STARTS));
    }

    /** One good scan and one for the quarantine. */
    private String queue(Person guest, String forged) {
        String scan = "{\"sequence\":1,\"nonce\":\"%s\",\"scannedAt\":\"%s\",\"code\":\"%s\"}";
        return "{\"scans\":["
                + scan.formatted(UUID.randomUUID(), STARTS, evening.ticket(guest, STARTS))
                + ","
                + scan.formatted(UUID.randomUUID(), STARTS, forged)
                + "]}";
    }

    private void others() {
        all.put(
                "/clubs/{}/events/{}/survey/responses",
                () -> sent(
                        evening.admitted().api(),
                        ENDS,
                        evening.path("/survey/responses"),
                        "{\"liked\":true,\"recommend\":9,\"comment\":\"Меткина\"}",
                        "{\"liked\":false,\"recommend\":1}"));
        all.put(
                "/clubs/{}/mentor-rounds",
                () -> sent(club.owner().api(), EARLY, club.path("/mentor-rounds"), round("Осень"), round("Весна")));
        all.put("/clubs/{}/mentor-rounds/{}/matching", () -> {
            String opened = Evening.done(club.owner().api().post(club.path("/mentor-rounds"), round("Осень")))
                    .path("id")
                    .asText();
            return sent(club.owner().api(), EARLY, club.path("/mentor-rounds/" + opened + "/matching"), "", SOMETHING);
        });
        all.put("/clubs/{}/events/{}/live-tickets", () -> byOwner(EARLY, "/live-tickets", "", SOMETHING));
        all.put(
                "/clubs/{}/events/{}/sponsor-links",
                () -> byOwner(ENDS, "/sponsor-links", "{\"days\":7}", "{\"days\":8}"));
    }

    private String round(String title) {
        List<Person> two = club.joined("Наставник", "Подопечный");
        return """
                {"title":"%s","mentors":[{"memberId":"%s","capacity":1}],"mentees":[{"memberId":"%s"}]}
                """.formatted(title, two.getFirst().memberId(), two.getLast().memberId());
    }
}
