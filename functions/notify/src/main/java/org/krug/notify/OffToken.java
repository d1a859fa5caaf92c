package org.krug.notify;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.SignedToken;

/**
 * What a link for turning letters off says: club, member and kind (33 bytes), as a {@link SignedToken}. It never
 * ends: whoever finds an old letter may turn its kind off.
 */
record OffToken(ClubId club, MemberId member, Kind kind) {
    private static final int PAYLOAD = 33;

    String signed(byte[] key) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(club.value().getMostSignificantBits())
                .putLong(club.value().getLeastSignificantBits())
                .putLong(member.value().getMostSignificantBits())
                .putLong(member.value().getLeastSignificantBits())
                .put(kind.code())
                .array();
        return SignedToken.of(payload, key);
    }

    /** Reads a token, absent unless it is genuine. */
    static Optional<OffToken> read(String text, byte[] key) {
        return SignedToken.read(text, PAYLOAD, key).flatMap(OffToken::parse);
    }

    private static Optional<OffToken> parse(ByteBuffer payload) {
        ClubId club = new ClubId(new UUID(payload.getLong(), payload.getLong()));
        MemberId member = new MemberId(new UUID(payload.getLong(), payload.getLong()));
        return Kind.ofCode(payload.get()).map(kind -> new OffToken(club, member, kind));
    }
}
