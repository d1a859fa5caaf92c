package org.krug.app.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.Transport;

/** One device's way to the server, which loses requests and answers as it is told. */
final class Link implements Transport {
    private final Transport server;
    private final List<Request> underway = new ArrayList<>();
    private Supplier<Fate> fates = () -> Fate.ANSWERED;

    enum Fate {
        ANSWERED,
        /** It never arrives. */
        LOST,
        /** It is carried out, but the answer gets lost. */
        UNHEARD,
        /** It arrives long after the device has given up. */
        LATE,
        UNAUTHORIZED,
        CONFLICT,
        UNAVAILABLE,
        /** Something between answers in the server's place. */
        GARBAGE,
        EMPTY
    }

    Link(Transport server) {
        this.server = server;
    }

    void fate(Fate each) {
        fates = () -> each;
    }

    void fates(Supplier<Fate> next) {
        fates = next;
    }

    /** What was late arrives. */
    void deliver() throws NoAnswerException {
        for (Request late : List.copyOf(underway)) {
            server.send(late);
        }
        underway.clear();
    }

    @Override
    public Reply send(Request request) throws NoAnswerException {
        return switch (fates.get()) {
            case ANSWERED -> server.send(request);
            case LOST -> throw new NoAnswerException("lost");
            case UNHEARD -> {
                server.send(request);
                throw new NoAnswerException("unheard");
            }
            case LATE -> {
                underway.add(request);
                throw new NoAnswerException("late");
            }
            case UNAUTHORIZED -> reply(401, "{\"message\":\"Unauthorized\"}");
            case CONFLICT ->
                reply(
                        409,
                        "{\"type\":\"urn:krug:problem:changed-meanwhile\",\"title\":\"t\",\"status\":409,\"detail\":\"d\",\"next\":\"n\",\"about\":{},\"fields\":[]}");
            case UNAVAILABLE -> reply(503, "{\"message\":\"Service Unavailable\"}");
            case GARBAGE -> reply(200, "<html>Welcome to our hotel</html>");
            case EMPTY -> reply(200, "{}");
        };
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, body, Optional.empty());
    }
}
