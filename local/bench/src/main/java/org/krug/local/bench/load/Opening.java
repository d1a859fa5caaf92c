package org.krug.local.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krug.local.story.Club;

/** Registration opens: everybody says at once that they come, and there are fewer seats. */
final class Opening implements Rush {
    private final Hall hall;
    private final int people;
    private final int seats;
    private Optional<Shapes> shapes = Optional.empty();

    private record Shapes(Shape seat, Shape place) {}

    Opening(Hall hall, int people, int seats) {
        this.hall = hall;
        this.people = people;
        this.seats = seats;
    }

    @Override
    public String name() {
        return "opening, " + people + " for " + seats;
    }

    @Override
    public List<Press> prepare(int number) {
        Shapes known = shapes.orElseGet(this::learn);
        shapes = Optional.of(known);
        Club event = open();
        List<Press> presses = new ArrayList<>();
        for (int guest = 0; guest < people; guest++) {
            Shape shape = guest < seats ? known.seat() : known.place();
            presses.add(new Press(post(event, guest), shape.with(names(event, guest))));
        }
        return presses;
    }

    @Override
    public void check(List<String> answers) {
        long confirmed = answers.stream()
                .filter(answer -> answer.contains("\"REGISTERED\""))
                .count();
        long waiting = answers.stream()
                .filter(answer -> answer.contains("\"WAITLISTED\""))
                .count();
        if (confirmed != seats || waiting != people - seats) {
            throw new IllegalStateException(
                    confirmed + " got one of " + seats + " seats, " + waiting + " a place in line, of " + people);
        }
    }

    /** An event at which everybody is registered and nobody has said yet that they come. */
    private Club open() {
        Club event = hall.opening(seats);
        hall.all(people, guest -> guest.asks(event, ""));
        return event;
    }

    /** What a seat and what a place in line ask of DynamoDB. */
    private Shapes learn() {
        Club event = open();
        Api api = new Api(hall.stand().address());
        Shape seat = learn(api, event, 0);
        IntStream.range(1, people - 1).forEach(guest -> api.send(post(event, guest)));
        return new Shapes(seat, learn(api, event, people - 1));
    }

    private Shape learn(Api api, Club event, int guest) {
        Api.Post post = post(event, guest);
        return Shape.of(hall.stand().sentWhile(() -> api.send(post)), Shape.ANSWER_KEPT, names(event, guest));
    }

    private Api.Post post(Club event, int guest) {
        String token = hall.guests().get(guest).person().accessToken();
        return Api.Post.once(event.event() + "/registration/confirmation", token);
    }

    private Map<String, String> names(Club event, int guest) {
        return Map.of(
                "event", event.eventId(), "member", hall.guests().get(guest).memberId());
    }
}
