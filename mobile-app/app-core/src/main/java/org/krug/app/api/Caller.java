package org.krug.app.api;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.krug.app.identity.Session;
import org.krug.app.wire.Json;
import org.krug.app.wire.NoAnswerException;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.contract.Language;
import org.krug.contract.Problem;

/** Calls routes as whoever is signed in: with a token that is renewed when it ends, and the server's clock read from each answer. */
public final class Caller {
    private static final int UNAUTHORIZED = 401;
    private static final int NO_CONTENT = 204;
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final String base;
    private final Transport transport;
    private final Session session;
    private final ServerClock clock;
    private final Supplier<Language> language;

    /**
     * @param base the API's address without a slash at its end
     * @param language in which the person is to be answered now
     */
    public Caller(String base, Transport transport, Session session, ServerClock clock, Supplier<Language> language) {
        this.base = base;
        this.transport = transport;
        this.session = session;
        this.clock = clock;
        this.language = language;
    }

    /** The whole address of a route, for what others than the app open. */
    public String address(String path) {
        return base + path;
    }

    public <T> Answer<T> get(String path, Class<T> type) {
        return call(new Request("GET", base + path, Map.of(), Optional.empty()), type);
    }

    public <T> Answer<T> post(String path, Class<T> type) {
        return call(new Request("POST", base + path, onceOnly(), Optional.empty()), type);
    }

    public <B, T> Answer<T> post(String path, Class<B> bodyType, B body, Class<T> type) {
        return post(new Sending(path, UUID.randomUUID().toString()), bodyType, body, type);
    }

    /**
     * Where something is sent, and under which key: sent again under the same, also by a later call, it has one effect.
     *
     * @param key at most 255 visible characters
     */
    public record Sending(String path, String key) {}

    /** As above, for what may be sent again later. */
    public <B, T> Answer<T> post(Sending sending, Class<B> bodyType, B body, Class<T> type) {
        Map<String, String> headers = new HashMap<>(JSON);
        headers.put("Idempotency-Key", sending.key());
        return call(new Request("POST", base + sending.path(), headers, Optional.of(Json.text(bodyType, body))), type);
    }

    /**
     * Sends what carries nonces of its own: by them the server knows it when it comes again, so it needs no key, which would cost an item more in
     * each transaction.
     */
    public <B, T> Answer<T> postMarked(String path, Class<B> bodyType, B body, Class<T> type) {
        return call(new Request("POST", base + path, JSON, Optional.of(Json.text(bodyType, body))), type);
    }

    /** One key for all attempts of a call. */
    private static Map<String, String> onceOnly() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Removes what is there; done when it is gone. */
    public Answer<Boolean> delete(String path) {
        return call(new Request("DELETE", base + path, Map.of(), Optional.empty()), Boolean.class);
    }

    private <T> Answer<T> call(Request call, Class<T> type) {
        try {
            Session.Proof proof = session.proof();
            for (int tried = 0; proof instanceof Session.Proof.Token token; tried++) {
                Instant sent = clock.deviceTime();
                Reply reply = transport.send(signed(call, token.access()));
                if (reply.status() != UNAUTHORIZED || tried > 0) {
                    Answer<T> answer = answer(reply, type);
                    learn(answer, reply, sent);
                    return answer;
                }
                proof = session.proofAfter(token.access());
            }
            return proof instanceof Session.Proof.SignedOut ? new Answer.SignedOut<>() : new Answer.Unanswered<>();
        } catch (NoAnswerException | IOException e) {
            // A device that can't keep a renewed token asks for another one the next time.
            return new Answer.Unanswered<>();
        }
    }

    private Request signed(Request call, String access) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put("Authorization", "Bearer " + access);
        headers.put("Accept", "application/json");
        headers.put("Accept-Language", language.get().tag());
        return new Request(call.method(), call.address(), headers, call.body());
    }

    /** Only Krug's own answers tell the time: a page that stands before the network may tell any. */
    private void learn(Answer<?> answer, Reply reply, Instant sent) {
        if (answer instanceof Answer.Done || answer instanceof Answer.Refused) {
            reply.date().ifPresent(told -> clock.learn(told, sent, clock.deviceTime()));
        }
    }

    private static <T> Answer<T> answer(Reply reply, Class<T> type) {
        if (reply.status() == NO_CONTENT && type == Boolean.class) {
            return new Answer.Done<>(type.cast(Boolean.TRUE));
        }
        if (reply.isDone()) {
            return Json.read(type, reply.body())
                    .filter(Sound::is)
                    .<Answer<T>>map(Answer.Done::new)
                    .orElseGet(Answer.Unanswered::new);
        }
        if (reply.status() == UNAUTHORIZED) {
            return new Answer.SignedOut<>();
        }
        // A broken server may send anything; only Krug's own problems are taken for its word.
        return Json.read(Problem.class, reply.body())
                .filter(problem -> problem.status() == reply.status() && reply.status() < 500)
                .<Answer<T>>map(Answer.Refused::new)
                .orElseGet(Answer.Unanswered::new);
    }
}
