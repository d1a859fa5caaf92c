package org.krug.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krug.contract.codes.SigningKey;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;
import org.krug.testkit.TestClub.Person;

/** A club with somebody in every role, two events, and a request to ask of every route. */
final class Everybody {
    private static final Instant STARTS = Instant.parse("2030-02-09T12:00:00Z");
    /** Bodies that are read without a complaint, so that permission is what decides. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "POST /clubs",
                    "{\"name\":\"Ещё круг\",\"language\":\"RU\",\"firstName\":\"А\",\"lastName\":\"Б\"}"),
            Map.entry("POST /clubs/{clubId}/approvals", "{\"emails\":[\"nobody@example.org\"]}"),
            Map.entry("POST /clubs/{clubId}/consent", "{\"version\":0,\"language\":\"RU\"}"),
            Map.entry("PUT /clubs/{clubId}/consent/text", "{\"russian\":\"Согласен\"}"),
            Map.entry("POST /clubs/{clubId}/members/{memberId}/erasure", "{\"confirmed\":true}"),
            Map.entry("PUT /me/notifications", """
                    {"mail":{"invitation":true,"seat":true,"waitlist":false,"tomorrow":true,"survey":true},"push":true,
                     "quietFrom":"22:00","quietTo":"08:00","timeZone":"Europe/Moscow"}"""),
            Map.entry("POST /me/erasure", "{\"confirmed\":true}"),
            Map.entry(
                    "POST /me/devices",
                    "{\"deviceId\":\"33333333-3333-4333-8333-333333333333\",\"platform\":\"NONE\",\"language\":\"RU\"}"),
            Map.entry(
                    "PUT /clubs/{clubId}/members/{memberId}/visibility",
                    "{\"company\":[],\"position\":[],\"contacts\":[],\"photo\":[]}"),
            Map.entry("POST /clubs/{clubId}/events", plan("Ещё")),
            Map.entry(
                    "POST /clubs/{clubId}/events/{eventId}/messages",
                    "{\"subject\":\"О\",\"text\":\"О\",\"audience\":\"EVERYONE\"}"),
            Map.entry("PUT /clubs/{clubId}/events/{eventId}", "{\"version\":1,\"event\":" + plan("Другое") + "}"),
            Map.entry(
                    "POST /clubs/{clubId}/events/{eventId}/check-ins/tickets",
                    "{\"device\":\"door-1\",\"sequence\":1,\"nonce\":\"0123456789abcdef\","
                            + "\"deviceTime\":\"2030-01-01T09:00:00Z\",\"code\":\"KRUG1:0\"}"),
            Map.entry("POST /clubs/{clubId}/events/{eventId}/check-ins/venue", "{\"code\":\"KRUGV1:0\"}"),
            Map.entry(
                    "POST /clubs/{clubId}/events/{eventId}/check-ins/walk-ins",
                    "{\"memberId\":\"{memberId}\",\"device\":\"door-1\",\"nonce\":\"0123456789abcdef\"}"),
            Map.entry(
                    "POST /clubs/{clubId}/events/{eventId}/devices/{deviceId}/contact",
                    "{\"deviceTime\":\"2030-01-01T09:00:00Z\"}"),
            Map.entry("POST /clubs/{clubId}/events/{eventId}/devices/{deviceId}/scans", "{\"scans\":[{}]}"),
            Map.entry("PUT /clubs/{clubId}/events/{eventId}/roles/{memberId}", "{\"steward\":false,\"sponsor\":false}"),
            Map.entry(
                    "POST /clubs/{clubId}/events/{eventId}/survey/responses",
                    "{\"liked\":true,\"recommend\":9,\"comment\":\"\"}"),
            Map.entry("PUT /clubs/{clubId}/events/{eventId}/tables", "{\"version\":0,\"tables\":[]}"),
            Map.entry("POST /clubs/{clubId}/imports", "Имя;Фамилия;E-mail\nА;Б;a@example.org\n"),
            Map.entry("POST /clubs/{clubId}/events/{eventId}/sponsor-links", "{\"days\":7}"),
            Map.entry(
                    "POST /clubs/{clubId}/events/{eventId}/ticket",
                    "{\"appKey\":\""
                            + SigningKey.generate(new SecureRandom())
                                    .verifyKey()
                                    .text() + "\"}"),
            Map.entry("POST /clubs/{clubId}/mentor-rounds", """
                    {"title":"Пары","mentors":[{"memberId":"11111111-1111-4111-8111-111111111111","capacity":1}],
                     "mentees":[{"memberId":"22222222-2222-4222-8222-222222222222"}]}"""),
            Map.entry("PUT /clubs/{clubId}/members/{memberId}/disclosure", "{\"disclosed\":false}"),
            Map.entry("PUT /clubs/{clubId}/members/{memberId}/roles", "{\"owner\":false,\"organiser\":false}"));

    private final TestClub club;
    private final Map<String, PermissionsTest.Caller> roles = new LinkedHashMap<>();
    private final Person target;
    private final Person steward;
    private final String event;

    private Everybody(TestClub club) {
        this.club = club;
        this.event = published();
        String elsewhere = published();
        List<Person> people = club.joined("Участник", "Стюард", "Стюард другой", "Спонсор", "Спонсор другой", "Цель");
        this.steward = people.get(1);
        this.target = people.get(5);
        role(event, people.get(1), true);
        role(elsewhere, people.get(2), true);
        role(event, people.get(3), false);
        role(elsewhere, people.get(4), false);
        roles.put("nobody", new PermissionsTest.Caller(0, TestCloud.shared().api(), target.memberId()));
        add("member", 1, people.get(0));
        add("steward", 2, people.get(1));
        add("another event's steward", 1, people.get(2));
        add("sponsor", 3, people.get(3));
        add("another event's sponsor", 1, people.get(4));
        add("organiser", 4, club.organiser());
        add("owner", 5, club.owner());
    }

    static Everybody gathered() {
        return new Everybody(TestClub.founded());
    }

    /** Everybody, by the name of their role. */
    Map<String, PermissionsTest.Caller> roles() {
        return roles;
    }

    Api owner() {
        return club.owner().api();
    }

    Person steward() {
        return steward;
    }

    /** A member whom nobody of the others is. */
    String target() {
        return target.memberId();
    }

    String event() {
        return event;
    }

    /** An address within the event. */
    String path(String rest) {
        return club.path("/events/" + event + rest);
    }

    /** Routes that take a JSON body. */
    static List<String> routesWithBodies() {
        return BODIES.keySet().stream()
                .filter(route -> BODIES.get(route).startsWith("{"))
                .sorted()
                .toList();
    }

    /** A good body of a route. */
    static String body(String route) {
        return BODIES.getOrDefault(route, "");
    }

    /** An address within the club. */
    String clubPath(String rest) {
        return club.path(rest);
    }

    /** Asks with another body than the good one. */
    Answer asked(String route, Api caller, byte[] body) {
        String[] parts = route.split(" ");
        return caller.call(parts[0], path(parts[1], event, target()), body);
    }

    Answer asked(String route, Api caller, String memberId) {
        return asked(event, route, caller, memberId);
    }

    /** The same of an event that may be another club's. */
    Answer askedOf(String otherEvent, String route, Api caller) {
        return asked(otherEvent, route, caller, target());
    }

    private Answer asked(String eventId, String route, Api caller, String memberId) {
        String[] parts = route.split(" ");
        String body = BODIES.getOrDefault(route, "").replace("{memberId}", memberId);
        String path = path(parts[1], eventId, memberId);
        String query = path.endsWith("/search") ? "?name=a" : "";
        return route.endsWith("/imports")
                ? caller.with("content-type", "text/csv").post(path, body)
                : caller.call(parts[0], path + query, body);
    }

    private String path(String route, String eventId, String memberId) {
        return route.replace("{clubId}", club.id())
                .replace("{eventId}", eventId)
                .replace("{memberId}", memberId)
                .replace(
                        "{deviceId}",
                        route.startsWith("/me/") ? UUID.randomUUID().toString() : "door-1")
                .replace("{roundId}", UUID.randomUUID().toString())
                .replaceAll("\\{[a-z]+}", "unknown");
    }

    private void add(String role, int column, Person person) {
        roles.put(role, new PermissionsTest.Caller(column, person.api(), person.memberId()));
    }

    private String published() {
        JsonNode made = done(club.owner().api().post(club.path("/events"), plan("Встреча")))
                .json();
        String id = made.path("id").asText();
        done(club.owner().api().post(club.path("/events/" + id + "/publication"), ""));
        return id;
    }

    private void role(String of, Person person, boolean asSteward) {
        done(club.owner()
                .api()
                .put(
                        club.path("/events/" + of + "/roles/" + person.memberId()),
                        "{\"steward\":%s,\"sponsor\":%s}".formatted(asSteward, !asSteward)));
    }

    private static String plan(String title) {
        return """
                {"title":"%s","timeZone":"Europe/Moscow","capacity":5,"staticTickets":true,
                 "times":{"starts":"%s","ends":"%s","invited":"2029-12-01T00:00:00Z"}}""".formatted(title, STARTS, STARTS.plusSeconds(4 * 3600));
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
        return answer;
    }
}
