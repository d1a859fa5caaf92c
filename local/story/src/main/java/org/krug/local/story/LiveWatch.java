package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** The organiser's dashboard: live counts over a WebSocket, opened anew when it has grown old. */
final class LiveWatch implements AutoCloseable {
    /** API Gateway closes a WebSocket after two hours. */
    private static final Duration LIFE = Duration.ofMinutes(115);
    /** The dashboard is open all the time from so long before the doors open until so long after the end. */
    private static final Duration AROUND_THE_EVENT = Duration.ofHours(2);
    /** On other days nobody looks all the time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(24);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Surroundings surroundings;
    private final Person organiser;
    private final Club club;
    private final Instant dayBegins;
    private final Instant dayEnds;
    private final LiveBoard board = new LiveBoard();
    private Optional<WebSocket> socket = Optional.empty();
    private Instant opened = Instant.MIN;
    private int openings;

    LiveWatch(Surroundings surroundings, Person organiser, Club club, EventSettings event) {
        this.surroundings = surroundings;
        this.organiser = organiser;
        this.club = club;
        this.dayBegins = event.doorsOpen().minus(AROUND_THE_EVENT);
        this.dayEnds = event.ends().plus(AROUND_THE_EVENT);
    }

    /** Looks at the dashboard, as long as it is open; opens it when it is time to look again. */
    void look() {
        Instant now = surroundings.clock().now();
        boolean watching = !now.isBefore(dayBegins) && now.isBefore(dayEnds);
        if (watching ? isGone(now) : isOlder(BETWEEN_LOOKS, now)) {
            open(now);
        }
    }

    /** Whether the WebSocket was closed, or is about to be. */
    private boolean isGone(Instant now) {
        return isOlder(LIFE, now) || socket.filter(WebSocket::isInputClosed).isPresent();
    }

    private boolean isOlder(Duration age, Instant now) {
        return Duration.between(opened, now).compareTo(age) >= 0;
    }

    private void open(Instant now) {
        surroundings.clock().settle();
        close();
        JsonNode ticket =
                organiser.post(club.event() + "/live-tickets").orStop().json();
        URI address = URI.create(ticket.path("address").asText());
        try {
            WebSocket made = surroundings
                    .web()
                    .client()
                    .newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(address, board.opened())
                    .join();
            socket = Optional.of(made);
            made.sendText(LiveBoard.ASK_SNAPSHOT, true).join();
        } catch (CompletionException e) {
            throw new StoryStoppedException("The WebSocket of the live counts did not open: " + e.getCause(), e);
        }
        opened = now;
        openings++;
        board.awaitSnapshot(PATIENCE);
    }

    /** The counts on the dashboard once they are at the version that the API tells now. */
    LiveBoard.Shown caughtUp() {
        Instant now = surroundings.clock().now();
        if (isGone(now)) {
            open(now);
        }
        surroundings.clock().settle();
        JsonNode current = organiser.get(club.event() + "/live").orStop().json();
        return board.awaitVersion(current.path("version").asLong(), PATIENCE);
    }

    LiveBoard board() {
        return board;
    }

    int openings() {
        return openings;
    }

    @Override
    public void close() {
        socket.ifPresent(WebSocket::abort);
        socket = Optional.empty();
    }
}
