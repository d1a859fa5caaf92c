package org.krug.local.bench.load;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.krug.local.bench.load.Hall.Evening;

/** Everybody at the door at once, each with a ticket of their own; several stewards scan. */
final class DoorRush implements Rush {
    private final Hall hall;
    private final int people;
    private final Shape shape;

    DoorRush(Hall hall, int people) {
        this.hall = hall;
        this.people = people;
        this.shape = learn();
    }

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public List<Press> prepare(int number) {
        Evening evening = hall.doors(people);
        return IntStream.range(0, people)
                .mapToObj(guest -> Arrival.of(hall, evening, guest))
                .map(arrival -> new Press(arrival.post(), shape.with(arrival.names())))
                .toList();
    }

    @Override
    public void check(List<String> answers) {
        long admitted = answers.stream().filter(Arrival::isAdmitted).count();
        if (admitted != answers.size()) {
            throw new IllegalStateException(admitted + " of " + answers.size() + " were admitted");
        }
    }

    /** What one admission asks of DynamoDB when function and steward have met before. */
    private Shape learn() {
        Api api = new Api(hall.stand().address());
        Evening evening = hall.doors(Hall.STEWARDS + 1);
        for (int steward = 0; steward < Hall.STEWARDS; steward++) {
            api.send(Arrival.of(hall, evening, steward).post());
        }
        Arrival last = Arrival.of(hall, evening, Hall.STEWARDS);
        return Shape.of(hall.stand().sentWhile(() -> api.send(last.post())), Shape.SCAN_KEPT, last.names());
    }

    /**
     * Somebody at the door.
     *
     * @param names what the requests to DynamoDB will call this
     */
    record Arrival(Api.Post post, Map<String, String> names) {

        static Arrival of(Hall hall, Evening evening, int number) {
            Guest.Shown shown = evening.tickets().get(number);
            Guest steward = hall.steward(number);
            String device = "door-" + number % Hall.STEWARDS;
            String nonce = UUID.randomUUID().toString();
            Map<String, Object> scan = Map.of(
                    "device", device,
                    "sequence", number,
                    "nonce", nonce,
                    "deviceTime", Hall.NOW.toString(),
                    "code", shown.code());
            Map<String, String> names = Map.of(
                    "event", evening.event().eventId(),
                    "member", shown.guest().memberId(),
                    "ticket", shown.ticketId(),
                    "steward", steward.memberId(),
                    "device", device,
                    "nonce", nonce);
            String path = evening.event().event() + "/check-ins/tickets";
            return new Arrival(Api.Post.marked(path, steward.person().accessToken(), scan), names);
        }

        static boolean isAdmitted(String answer) {
            return answer.contains("\"ADMITTED\"");
        }
    }
}
