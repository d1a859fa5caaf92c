package org.krug.registration;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.kernel.Forgetful;
import org.krug.kernel.Secrets;
import org.krug.kernel.Settings;

/** Makes and reads mail links, with a key made when the first link is. */
@Singleton
final class MailLinks implements RegistrationLinks, Forgetful {
    private static final String KEY = "registration/link-key";
    private static final int KEY_BYTES = 32;

    private final Secrets secrets;
    private final SecureRandom random;
    private final Map<String, byte[]> remembered = new ConcurrentHashMap<>();

    MailLinks(Secrets secrets, SecureRandom random) {
        this.secrets = secrets;
        this.random = random;
    }

    @Override
    public String link(EventId event, MemberId member, RegistrationAction action) {
        return Settings.publicAddress() + path(new LinkToken(event, member, action));
    }

    /** The link's address on this site. */
    String path(LinkToken token) {
        return "/r/" + token.signed(key());
    }

    Optional<LinkToken> read(String text) {
        return LinkToken.read(text, key());
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
