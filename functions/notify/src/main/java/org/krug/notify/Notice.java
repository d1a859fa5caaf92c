package org.krug.notify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.ClubId;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;

/**
 * What a member was told, as it lies in the inbox: ids, kinds, moments and numbers. Its words are written when it is read.
 *
 * @param event what it is about, absent where it is about no event
 * @param facts what its text names in braces: instants and numbers
 * @param at when it was so; it orders the inbox
 */
record Notice(
        UUID id,
        ClubId club,
        MemberId member,
        Optional<EventId> event,
        Kind kind,
        Map<String, Object> facts,
        Instant at) {
    /** How long it is shown. */
    static final Duration KEPT = Duration.ofDays(180);

    /** The same letter gives the same notice, however often it is tried. */
    static Notice of(Letter letter) {
        String what = letter.event().id() + " " + letter.kind() + " " + letter.version() + " "
                + letter.member().id();
        return new Notice(
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)),
                letter.member().club(),
                letter.member().id(),
                Optional.of(letter.event().id()),
                letter.kind(),
                letter.facts(),
                toldAt(letter));
    }

    /** Who publishes an event late invites late, whatever the event says. */
    private static Instant toldAt(Letter letter) {
        Instant since = letter.event().statusSince();
        Instant at = letter.writtenAt().isBefore(since) ? since : letter.writtenAt();
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A message by ids. */
    record OfMessage(EventId event, long number) {}

    /** The message that it tells of, absent where it is something else. */
    Optional<OfMessage> message() {
        return kind == Kind.MESSAGE && facts.get("message") instanceof Number number
                ? event.map(id -> new OfMessage(id, number.longValue()))
                : Optional.empty();
    }

    boolean isShownAt(Instant now) {
        return at.isAfter(now.minus(KEPT));
    }
}
