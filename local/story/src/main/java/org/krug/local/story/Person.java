package org.krug.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krug.contract.Language;
import org.krug.local.story.Identity.Tokens;

/** Somebody with an app of their own: signs in when it is first needed, and stays signed in. */
public final class Person {
    /** Apps refresh a token a little before it ends. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** As template.yaml sets it. */
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private static final byte[] NOTHING = new byte[0];

    private final String email;
    private final Web web;
    private final Identity identity;
    private final InstantSource clock;
    private Language language = Language.EN;
    private @Nullable Session session;

    private record Session(Tokens tokens, Instant until, Instant refreshableUntil) {}

    Person(String email, Web web, Identity identity, InstantSource clock) {
        this.email = email;
        this.web = web;
        this.identity = identity;
        this.clock = clock;
    }

    public String email() {
        return email;
    }

    /** From now on this person's app asks for answers in a language; before that, in English. */
    public Person speaking(Language chosen) {
        language = chosen;
        return this;
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
    String memberId(String clubId) {
        return inClub(clubId)
                .orElseThrow(() -> new StoryStoppedException(email + " is not a member of the club"))
                .path("memberId")
                .asText();
    }

    private Optional<JsonNode> inClub(String clubId) {
        for (JsonNode club : get("/me").orStop().json().path("clubs")) {
            if (club.path("clubId").asText().equals(clubId)) {
                return Optional.of(club);
            }
        }
        return Optional.empty();
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
                language.name().toLowerCase(Locale.ROOT));
    }

    private String accessToken() {
        Instant now = clock.instant();
        Session held = session;
        if (held == null || !now.isBefore(held.refreshableUntil())) {
            Session made = open(identity.signIn(email), now.plus(REFRESH_LIFE).minus(MARGIN));
            session = made;
            web.send(
                            "POST",
                            "/me",
                            NOTHING,
                            "Authorization",
                            "Bearer " + made.tokens().access())
                    .orStop();
            return made.tokens().access();
        }
        if (!now.isBefore(held.until())) {
            held = open(identity.refresh(held.tokens()), held.refreshableUntil());
            session = held;
        }
        return held.tokens().access();
    }

    private Session open(Tokens tokens, Instant refreshableUntil) {
        Instant until = clock.instant().plusSeconds(tokens.lifeSeconds()).minus(MARGIN);
        return new Session(tokens, until, refreshableUntil);
    }
}
