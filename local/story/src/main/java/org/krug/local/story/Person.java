package org.krug.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.krug.app.api.Caller;
import org.krug.app.api.EventApi;
import org.krug.app.api.KrugApi;
import org.krug.app.identity.Session;
import org.krug.app.identity.SignIn;
import org.krug.app.identity.Signed;
import org.krug.app.storage.Folder;
import org.krug.app.wire.ServerClock;
import org.krug.app.wire.Transport;
import org.krug.contract.Language;

/**
 * Somebody with the phone app's own core: signs in when it is first needed, and stays signed in. What the app has no screen for, such as an import,
 * goes over the same session.
 */
public final class Person {
    private static final byte[] NOTHING = new byte[0];
    private static final int MOST_CODES = 3;

    private final String email;
    private final Web web;
    private final Supplier<String> mailedCode;
    private final SignIn signIn;
    private final Session session;
    private final KrugApi app;
    private final ServerClock clock;
    private Language language = Language.EN;

    /**
     * @param folder of the person's phone
     */
    Person(String email, Web web, Identity identity, InstantSource clock, Folder folder) {
        this.email = email;
        this.web = web;
        this.mailedCode = () -> identity.mailedCode(email);
        Transport transport = web.forApp();
        this.clock = new ServerClock(clock);
        this.signIn = new SignIn(transport, identity.forApp(), clock);
        try {
            this.session = Session.open(folder, signIn, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.app = new KrugApi(new Caller(web.base(), transport, session, this.clock, () -> language));
    }

    public String email() {
        return email;
    }

    /** From now on this person's app asks for answers in a language; before that, in English. */
    public Person speaking(Language chosen) {
        language = chosen;
        return this;
    }

    /** The person's app, signed in. */
    KrugApi app() {
        accessToken();
        return app;
    }

    /** The event in the person's app. */
    EventApi at(Club club) {
        return app().event(club.clubId(), club.eventId());
    }

    /** The same over another network; whoever uses it sees to it that the person is signed in. */
    EventApi at(Club club, Transport network) {
        return new KrugApi(new Caller(web.base(), network, session, clock, () -> language))
                .event(club.clubId(), club.eventId());
    }

    /** The network of the person's phone. */
    Transport network() {
        return web.forApp();
    }

    /** What the app takes for the server's time. */
    ServerClock clock() {
        return clock;
    }

    public Answer get(String path) {
        return web.send("GET", path, NOTHING, "Authorization", "Bearer " + accessToken(), "Accept", "application/json");
    }

    public Answer post(String path) {
        return send("POST", path, NOTHING);
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, Json.of(body));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, Json.of(body));
    }

    /** Sends a file as it is. */
    public Answer upload(String path, byte[] file) {
        return web.send(
                "POST",
                path,
                file,
                "Authorization",
                "Bearer " + accessToken(),
                "Content-Type",
                "application/octet-stream");
    }

    /** The id that the club knows this person by. */
    public String memberId(String clubId) {
        return AppAnswers.orStop(app().me()).clubs().stream()
                .filter(club -> club.clubId().equals(clubId))
                .findFirst()
                .orElseThrow(() -> new StoryStoppedException(email + " is not a member of the club"))
                .memberId();
    }

    private Answer send(String method, String path, byte[] body) {
        return web.send(
                method,
                path,
                body,
                "Authorization",
                "Bearer " + accessToken(),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Accept-Language",
                language.tag());
    }

    /** What the app sends along as its bearer token; signs in or refreshes first where that is needed. */
    public String accessToken() {
        try {
            if (session.proof() instanceof Session.Proof.Token(String access)) {
                return access;
            }
            signIn();
            if (session.proof() instanceof Session.Proof.Token(String access)) {
                return access;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new StoryStoppedException(email + " signed in, and is not signed in");
    }

    /**
     * A code works once: where the answer to a right one was lost, as it is when the cloud is killed, the next try says that this sign-in has
     * ended, and people ask for another code.
     */
    private void signIn() throws IOException {
        Signed last = new Signed.Ended();
        for (int codes = 0; codes < MOST_CODES && last instanceof Signed.Ended; codes++) {
            last = signIn.ask(email);
            if (last instanceof Signed.CodeSent(String started)) {
                last = signIn.give(email, started, mailedCode.get());
            }
        }
        if (!(last instanceof Signed.In(var tokens))) {
            throw new StoryStoppedException(email + " can't sign in: " + last);
        }
        session.begin(tokens);
        AppAnswers.orStop(app.arrive());
    }
}
