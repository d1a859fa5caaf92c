package org.krug.notify;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.contract.ClubId;
import org.krug.contract.MemberId;
import org.krug.kernel.Forgetful;
import org.krug.kernel.Secrets;
import org.krug.kernel.Settings;

/** Links for turning letters off, signed with a key made when the first link is. */
@Singleton
final class SignedOffLinks implements OffLinks, Forgetful {
    private static final String KEY = "notify/off-key";
    private static final int KEY_BYTES = 32;

    private final Secrets secrets;
    private final SecureRandom random;
    private final Map<String, byte[]> remembered = new ConcurrentHashMap<>();

    SignedOffLinks(Secrets secrets, SecureRandom random) {
        this.secrets = secrets;
        this.random = random;
    }

    @Override
    public String link(ClubId club, MemberId member, Kind kind) {
        return Settings.publicAddress() + path(new OffToken(club, member, kind));
    }

    /** The link's address on this site. */
    String path(OffToken token) {
        return "/u/" + token.signed(key());
    }

    Optional<OffToken> read(String text) {
        return OffToken.read(text, key());
    }

    private byte[] key() {
        return remembered.computeIfAbsent(
                KEY,
                name -> Base64.getDecoder()
                        .decode(secrets.find(name).orElseGet(() -> secrets.keepFirst(name, newKey()))));
    }

    private String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void forget() {
        remembered.clear();
    }
}
