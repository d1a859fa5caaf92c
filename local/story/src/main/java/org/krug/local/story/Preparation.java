package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an organiser does before an event: the club, its members, the event, the stewards. */
final class Preparation {
    /** Somebody invented, as everybody here; owner of the club. */
    static final String ORGANISER = "organiser@krug.example";

    private static final int APPROVED_AT_ONCE = 200;

    private final StoryFolder story;
    private final Surroundings surroundings;
    private final Person organiser;

    Preparation(StoryFolder story, Surroundings surroundings) {
        this.story = story;
        this.surroundings = surroundings;
        this.organiser = surroundings.people().person(ORGANISER);
    }

    /**
     * What came of it.
     *
     * @param imported the report on the CRM's export
     * @param approved how many applications became memberships
     */
    record Prepared(Club club, JsonNode imported, int approved, Map<String, StewardDevice> devices) {}

    Person organiser() {
        return organiser;
    }

    Prepared prepare() {
        surroundings.identity().createFirstAccount(ORGANISER);
        String clubId = organiser
                .post(
                        "/clubs",
                        Map.of(
                                "name", "Цифровые лидеры",
                                "language", "RU",
                                "firstName", "Организатор",
                                "lastName", "Вымышленный"))
                .orStop()
                .json()
                .path("clubId")
                .asText();
        JsonNode imported = organiser
                .upload(Club.path(clubId) + "/imports", story.candidates())
                .orStop()
                .json();
        int approved = approve(clubId);
        Club club = new Club(clubId, createEvent(clubId));
        return new Prepared(club, imported, approved, devices(club));
    }

    private int approve(String clubId) {
        int approved = 0;
        List<String> emails = story.approved();
        for (int from = 0; from < emails.size(); from += APPROVED_AT_ONCE) {
            List<String> some = emails.subList(from, Math.min(from + APPROVED_AT_ONCE, emails.size()));
            JsonNode report = organiser
                    .post(Club.path(clubId) + "/approvals", Map.of("emails", some))
                    .orStop()
                    .json();
            for (JsonNode result : report.path("results")) {
                approved += result.path("result").asText().equals("approved") ? 1 : 0;
            }
        }
        return approved;
    }

    private String createEvent(String clubId) {
        EventSettings event = story.event();
        Map<String, Object> plan = Map.of(
                "title", event.title(),
                "timeZone", event.zone().getId(),
                "capacity", event.capacity(),
                "staticTickets", false,
                "times", times(event));
        String eventId = organiser
                .post(Club.path(clubId) + "/events", plan)
                .orStop()
                .json()
                .path("id")
                .asText();
        organiser.post(new Club(clubId, eventId).event() + "/publication").orStop();
        return eventId;
    }

    private static Map<String, Object> times(EventSettings event) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("invited", event.invited().toString());
        times.put("registrationCloses", event.registrationCloses().toString());
        times.put("reconfirmationAsked", event.reconfirmationAsked().toString());
        times.put("reconfirmationDue", event.reconfirmationDue().toString());
        times.put("offerHours", event.offerHours());
        times.put("noOffersAfter", event.noOffersAfter().toString());
        times.put("doorsOpen", event.doorsOpen().toString());
        times.put("starts", event.starts().toString());
        times.put("ends", event.ends().toString());
        times.put("surveyOpens", event.surveyOpens().toString());
        times.put("surveyCloses", event.surveyCloses().toString());
        return times;
    }

    /** Each device is in the hands of a member who takes no other part; of the organiser where everybody takes part. */
    private Map<String, StewardDevice> devices(Club club) {
        Set<String> names = new LinkedHashSet<>();
        story.actions().forEach(action -> action.device().ifPresent(names::add));
        Set<String> acting = story.actions().stream().map(Action::who).collect(Collectors.toSet());
        List<Person> free = story.approved().stream()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .filter(email -> !acting.contains(email))
                .limit(names.size())
                .map(surroundings.people()::person)
                .toList();
        free.forEach(steward -> makeSteward(steward, club));
        Map<String, StewardDevice> devices = new LinkedHashMap<>();
        for (String name : names) {
            Person steward = free.isEmpty() ? organiser : free.get(devices.size() % free.size());
            devices.put(
                    name,
                    new StewardDevice(name, steward, club, surroundings.people().folder(name)));
        }
        return devices;
    }

    private void makeSteward(Person person, Club club) {
        organiser
                .put(
                        club.event() + "/roles/" + person.memberId(club.clubId()),
                        Map.of("steward", true, "sponsor", false))
                .orStop();
    }
}
