package org.krug.local.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.krug.local.story.Club;
import org.krug.local.story.Person;
import org.krug.local.story.Surroundings;

/** A club of invented people in the measured cloud, all of them signed in, and its events. Everything is done over HTTP, as people do it. */
final class Hall implements AutoCloseable {
    /** Where the clock stands: codes stay valid, no token ends, no deadline comes. */
    static final Instant NOW = Instant.parse("2019-02-09T09:00:00Z");

    static final int STEWARDS = 4;
    private static final int APPROVED_AT_ONCE = 200;
    private static final int AT_ONCE = 8;

    private final Stand stand;
    private final Surroundings surroundings;
    private final String clubId;
    private final Person organiser;
    private final List<Guest> stewards;
    private final List<Guest> guests;

    private Hall(Stand stand, int people) {
        this.stand = stand;
        this.surroundings = Surroundings.of(stand);
        this.organiser = surroundings.people().person("owner@krug.example");
        surroundings.identity().createFirstAccount(organiser.email());
        Map<String, String> founding =
                Map.of("name", "Bench", "language", "EN", "firstName", "Owner", "lastName", "Invented");
        clubId = organiser
                .post("/clubs", founding)
                .orStop()
                .json()
                .path("clubId")
                .asText();
        List<Guest> members = members(people + STEWARDS);
        stewards = members.subList(0, STEWARDS);
        guests = members.subList(STEWARDS, members.size());
    }

    static Hall open(Stand stand, int people) {
        return new Hall(stand, people);
    }

    private List<Guest> members(int count) {
        List<String> emails = IntStream.range(0, count)
                .mapToObj(number -> "member" + number + "@krug.example")
                .toList();
        StringBuilder export = new StringBuilder("email,last name,first name\n");
        emails.forEach(email -> export.append(email).append(",Invented,Member\n"));
        organiser
                .upload(Club.path(clubId) + "/imports", export.toString().getBytes(StandardCharsets.UTF_8))
                .orStop();
        for (int from = 0; from < count; from += APPROVED_AT_ONCE) {
            organiser
                    .post(
                            Club.path(clubId) + "/approvals",
                            Map.of("emails", emails.subList(from, Math.min(count, from + APPROVED_AT_ONCE))))
                    .orStop();
        }
        List<Person> people = emails.stream().map(surroundings.people()::person).toList();
        Guest[] members = new Guest[count];
        Load.run(AT_ONCE, count, number -> members[number] = Guest.of(people.get(number), clubId));
        return Arrays.asList(members);
    }

    Stand stand() {
        return stand;
    }

    Person organiser() {
        return organiser;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    List<Guest> guests() {
        return guests;
    }

    /** Who scans, each with a token that is good. */
    Guest steward(int number) {
        return stewards.get(number % stewards.size());
    }

    /** An event that is open for registration. */
    Club opening(int capacity) {
        return publish(capacity, Map.of());
    }

    /** An event whose doors are open and whose guests have said twice that they come. */
    Evening doors(int count) {
        Club event = publish(
                count,
                Map.of(
                        "reconfirmationAsked", NOW.minus(Duration.ofDays(1)).toString(),
                        "doorsOpen", NOW.minus(Duration.ofHours(1)).toString()));
        stewards.forEach(steward -> organiser
                .put(event.event() + "/roles/" + steward.memberId(), Map.of("steward", true, "sponsor", false))
                .orStop());
        Guest.Shown[] tickets = new Guest.Shown[count];
        Load.run(AT_ONCE, count, number -> {
            Guest guest = guests.get(number);
            for (String step : List.of("", "/confirmation", "/reconfirmation")) {
                guest.asks(event, step);
            }
            tickets[number] = guest.ticket(event, NOW);
        });
        stand.settle();
        return new Evening(event, Arrays.asList(tickets));
    }

    /** @param tickets one for each guest */
    record Evening(Club event, List<Guest.Shown> tickets) {}

    private Club publish(int capacity, Map<String, String> special) {
        Map<String, Object> times = new HashMap<>(special);
        times.put("invited", NOW.minus(Duration.ofDays(12)).toString());
        Duration until = special.isEmpty() ? Duration.ofDays(21) : Duration.ofHours(2);
        times.put("starts", NOW.plus(until).toString());
        times.put("ends", NOW.plus(until).plus(Duration.ofHours(3)).toString());
        Map<String, Object> plan =
                Map.of("title", "Bench", "timeZone", "Europe/Moscow", "capacity", capacity, "times", times);
        String id = organiser
                .post(Club.path(clubId) + "/events", plan)
                .orStop()
                .json()
                .path("id")
                .asText();
        Club event = new Club(clubId, id);
        organiser.post(event.event() + "/publication").orStop();
        return event;
    }

    /** Lets everybody do something at once, though not measured. */
    void all(int count, java.util.function.Consumer<Guest> deed) {
        List<Guest> chosen = new ArrayList<>(guests.subList(0, count));
        Load.run(AT_ONCE, count, number -> deed.accept(chosen.get(number)));
        stand.settle();
    }

    @Override
    public void close() {
        surroundings.close();
    }
}
