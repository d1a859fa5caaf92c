package org.krug.house.once;

import java.time.Duration;
import java.time.Instant;
import org.krug.testkit.Answer;
import org.krug.testkit.Api;

/**
 * One request that has not been sent yet.
 *
 * @param other a body that is as good, but another
 */
record Sent(Api api, Instant now, String path, String body, String other) {

    Sent as(Api somebody) {
        return new Sent(somebody, now, path, body, other);
    }

    Sent at(Instant moment) {
        return new Sent(api, moment, path, body, other);
    }

    Sent asText(String contentType) {
        return new Sent(api.with("content-type", contentType), now, path, body, other);
    }

    Answer withoutKey() {
        return api.at(now).post(path, body);
    }

    Answer under(String key) {
        return later(Duration.ZERO, key);
    }

    Answer later(Duration later, String key) {
        return api.at(now.plus(later)).with("idempotency-key", key).post(path, body);
    }

    Answer otherUnder(String key) {
        return api.at(now).with("idempotency-key", key).post(path, other);
    }
}
