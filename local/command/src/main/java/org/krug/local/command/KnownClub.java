package org.krug.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.local.LocalCloud;
import org.krug.local.demo.DemoSeed;
import org.krug.local.pages.Examples;
import org.krug.local.story.Person;
import org.krug.local.story.Surroundings;

/** The English demo club with its ids, so that requests reach something. */
final class KnownClub implements AutoCloseable {
    private static final String DESCRIPTION = "/_local/api/openapi.json";

    private static final String MAILS = "/_local/mailbox.json";
    private static final Pattern MAILED_LINK = Pattern.compile("/r/([A-Za-z0-9_-]+)");
    private static final int LINKS = 3;

    private final Surroundings surroundings;
    private final String club;
    private final List<String> events;
    private final List<String> members;

    /** Somebody in it, with the rights that go with it. */
    enum Role {
        MEMBER("greta@practice.example"),
        STEWARD("stella@practice.example"),
        OWNER("olive@practice.example");

        private final String email;

        Role(String email) {
            this.email = email;
        }
    }

    private KnownClub(Surroundings surroundings) {
        this.surroundings = surroundings;
        Person owner = surroundings.people().person(Role.OWNER.email);
        this.club = owner.get("/me").orStop().json().at("/clubs/0/clubId").asText();
        this.events = ids(owner.get(path("/events")).orStop().json().path("events"), "id");
        List<String> acting = List.of(
                owner.memberId(club),
                surroundings.people().person(Role.STEWARD.email).memberId(club),
                surroundings.people().person(Role.MEMBER.email).memberId(club));
        // What is done to members is done to those whom nobody here is.
        this.members = ids(owner.get(path("/members")).orStop().json().path("members"), "memberId").stream()
                .filter(id -> !acting.contains(id))
                .toList();
    }

    /** Plants the demo. */
    static KnownClub planted(LocalCloud cloud, PrintWriter out) {
        new DemoSeed().plant(cloud, out);
        return new KnownClub(Surroundings.of(cloud));
    }

    String token(Role role) {
        return surroundings.people().person(role.email).accessToken();
    }

    /** The API's description with this club's ids for those of its examples. */
    String description() {
        return surroundings
                .web()
                .send("GET", DESCRIPTION, new byte[0])
                .orStop()
                .text()
                .replace(Examples.CLUB, club)
                .replace(Examples.EVENT, events.getFirst())
                .replace(Examples.MEMBER, members.getFirst())
                .replace(Examples.OTHER_MEMBER, members.getLast());
    }

    /** Schemathesis' settings: which ids to put into most addresses. */
    String settings() {
        // What an earlier run has learnt would change what this one asks.
        List<String> lines = new ArrayList<>(List.of("[cache]", "enabled = false"));
        dictionary(lines, "clubId", List.of(club));
        dictionary(lines, "eventId", events);
        dictionary(lines, "memberId", members);
        dictionary(lines, "deviceId", List.of("door-1"));
        dictionary(lines, "token", secretAddresses());
        dictionary(lines, "asset", List.of("venue-screen.css", "venue-screen.js"));
        lines.add("[parameters]");
        List.of("clubId", "eventId", "memberId", "deviceId", "token", "asset")
                .forEach(name ->
                        lines.add("\"path.%s\" = { dictionary = \"%s\", probability = 0.9 }".formatted(name, name)));
        return String.join("\n", lines) + "\n";
    }

    /** What stands in addresses in the place of a sign-in: a few mailed links and a calendar's. */
    private List<String> secretAddresses() {
        String feed = surroundings
                .people()
                .person(Role.MEMBER.email)
                .post("/me/calendar")
                .orStop()
                .json()
                .path("address")
                .asText();
        String mails =
                surroundings.web().send("GET", MAILS, new byte[0]).orStop().text();
        return Stream.concat(
                        MAILED_LINK
                                .matcher(mails)
                                .results()
                                .map(link -> link.group(1))
                                .limit(LINKS),
                        Stream.of(feed.substring(feed.lastIndexOf('/') + 1).replace(".ics", "")))
                .toList();
    }

    private static void dictionary(List<String> lines, String name, List<String> values) {
        lines.add("[dictionaries." + name + "]");
        lines.add("values = ["
                + values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", ")) + "]");
    }

    private String path(String rest) {
        return "/clubs/" + club + rest;
    }

    private static List<String> ids(JsonNode list, String field) {
        List<String> ids = new ArrayList<>();
        list.forEach(one -> ids.add(one.path(field).asText()));
        return ids;
    }

    @Override
    public void close() {
        surroundings.close();
    }
}
