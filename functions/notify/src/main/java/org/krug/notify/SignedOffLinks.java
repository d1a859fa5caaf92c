package org.krug.notify;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Forgetful;
import org.krug.kernel.LinkKey;
import org.krug.kernel.Secrets;
import org.krug.kernel.Settings;

/** Links for turning letters off, signed with a key made when the first link is. */
@Singleton
final class SignedOffLinks implements OffLinks, Forgetful {
    private static final String KEY = "notify/off-key";

    private final LinkKey key;

    SignedOffLinks(Secrets secrets, SecureRandom random) {
        this.key = new LinkKey(KEY, secrets, random);
    }

    @Override
    public String link(ClubId club, MemberId member, Kind kind) {
        return Settings.publicAddress() + path(new OffToken(club, member, kind));
    }

    /** The link's address on this site. */
    String path(OffToken token) {
        return "/u/" + token.signed(key.bytes());
    }

    Optional<OffToken> read(String text) {
        return OffToken.read(text, key.bytes());
    }

    @Override
    public void forget() {
        key.forget();
    }
}
