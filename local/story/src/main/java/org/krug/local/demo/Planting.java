package org.krug.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.krug.local.LocalCloud;
import org.krug.local.story.Club;
import org.krug.local.story.Person;
import org.krug.local.story.Surroundings;

/** Plants one club as its owner and organiser would: over HTTP, each signed in with a code from the mailbox. */
final class Planting {
    private static final int SEATS_AT_A_TABLE = 4;

    private final DemoClub club;
    private final DemoEvents events;
    private final Surroundings surroundings;
    private final URI address;
    private final Person owner;
    private final Person organiser;

    private Planting(DemoClub club, LocalCloud cloud, Surroundings surroundings) {
        this.club = club;
        this.events = new DemoEvents(club, cloud.clock().instant());
        this.surroundings = surroundings;
        this.address = cloud.address();
        this.owner = surroundings.people().person(club.owner().email());
        this.organiser =
                surroundings.people().person(withPart(Part.ORGANISER).email()).speaking(club.language());
    }

    static Planted plant(DemoClub club, LocalCloud cloud) {
        try (Surroundings surroundings = Surroundings.of(cloud)) {
            return new Planting(club, cloud, surroundings).plant();
        }
    }

    private Planted plant() {
        String clubId = found();
        importMembers(clubId);
        Map<String, String> memberIds = memberIds(clubId);
        owner.put(
                        Club.path(clubId) + "/members/" + memberIds.get(organiser.email()) + "/roles",
                        Map.of("owner", false, "organiser", true))
                .orStop();
        JsonNode tonight = publish(clubId, events.tonightBeforeAsking(seats()));
        JsonNode later = publish(clubId, events.later());
        Club event = new Club(clubId, tonight.path("id").asText());
        giveRole(event, memberIds, Part.STEWARD);
        giveRole(event, memberIds, Part.SPONSOR);
        String screen = organiser
                .post(event.event() + "/venue-screens")
                .orStop()
                .json()
                .path("address")
                .asText();
        Evening evening = new Evening(club, surroundings, event, screen);
        evening.sayOnce();
        organiser
                .put(
                        event.event(),
                        Map.of("version", tonight.path("version").asLong(), "event", events.tonight(seats())))
                .orStop();
        seat(event, memberIds);
        evening.goOn();
        evening.registerFor(new Club(clubId, later.path("id").asText()));
        return new Planted(club, events.tonightStarts(), events.laterStarts(), address, screen);
    }

    private String found() {
        surroundings.identity().createFirstAccount(owner.email());
        return owner.post(
                        "/clubs",
                        Map.of(
                                "name", club.word("club"),
                                "language", club.language().name(),
                                "firstName", club.word("owner.firstName"),
                                "lastName", club.word("owner.lastName")))
                .orStop()
                .json()
                .path("clubId")
                .asText();
    }

    private void importMembers(String clubId) {
        owner.upload(Club.path(clubId) + "/imports", club.export()).orStop();
        List<String> emails = club.members().stream().map(DemoPerson::email).toList();
        owner.post(Club.path(clubId) + "/approvals", Map.of("emails", emails)).orStop();
    }

    /** All on one page: a demo club is small. */
    private Map<String, String> memberIds(String clubId) {
        Map<String, String> ids = new HashMap<>();
        owner.get(Club.path(clubId) + "/members")
                .orStop()
                .json()
                .path("members")
                .forEach(member -> ids.put(
                        member.path("email").asText(), member.path("memberId").asText()));
        return ids;
    }

    private JsonNode publish(String clubId, Map<String, Object> plan) {
        String id = organiser
                .post(Club.path(clubId) + "/events", plan)
                .orStop()
                .json()
                .path("id")
                .asText();
        return organiser
                .post(new Club(clubId, id).event() + "/publication")
                .orStop()
                .json();
    }

    private void giveRole(Club event, Map<String, String> memberIds, Part part) {
        organiser
                .put(
                        event.event() + "/roles/" + memberIds.get(withPart(part).email()),
                        Map.of("steward", part == Part.STEWARD, "sponsor", part == Part.SPONSOR))
                .orStop();
    }

    /** Those who come, in the order of the club's list. */
    private void seat(Club event, Map<String, String> memberIds) {
        List<String> coming = club.members().stream()
                .filter(DemoPerson::comes)
                .map(person -> Objects.requireNonNull(memberIds.get(person.email())))
                .toList();
        List<Map<String, Object>> tables = new ArrayList<>();
        for (int from = 0; from < coming.size(); from += SEATS_AT_A_TABLE) {
            int to = Math.min(from + SEATS_AT_A_TABLE, coming.size());
            tables.add(Map.of("number", tables.size() + 1, "memberIds", coming.subList(from, to)));
        }
        organiser
                .put(event.event() + "/tables", Map.of("version", 0, "tables", tables))
                .orStop();
    }

    /** So few that somebody has to wait. */
    private long seats() {
        return club.members().stream().filter(DemoPerson::comes).count();
    }

    private DemoPerson withPart(Part part) {
        return club.members().stream()
                .filter(person -> person.part() == part)
                .findFirst()
                .orElseThrow();
    }
}
