package org.krug.registration;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.kernel.SignedToken;

/**
 * What a mail link says: event, member and action (33 bytes), as a {@link SignedToken}. It carries no
 * state and never expires by itself: the rules decide what it still does.
 */
record LinkToken(EventId event, MemberId member, RegistrationAction action) {
    private static final int PAYLOAD = 33;

    String signed(byte[] key) {
        return SignedToken.of(payload(), key);
    }

    /** Reads a token, absent unless it is genuine and in its one canonical form. */
    static Optional<LinkToken> read(String text, byte[] key) {
        return SignedToken.read(text, PAYLOAD, key).map(LinkToken::parse);
    }

    private byte[] payload() {
        return ByteBuffer.allocate(PAYLOAD)
                .putLong(event.value().getMostSignificantBits())
                .putLong(event.value().getLeastSignificantBits())
                .putLong(member.value().getMostSignificantBits())
                .putLong(member.value().getLeastSignificantBits())
                .put((byte) action.ordinal())
                .array();
    }

    private static LinkToken parse(ByteBuffer payload) {
        return new LinkToken(
                new EventId(new UUID(payload.getLong(), payload.getLong())),
                new MemberId(new UUID(payload.getLong(), payload.getLong())),
                RegistrationAction.values()[payload.get()]);
    }
}
