package org.krug.registration;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.kernel.Forgetful;
import org.krug.kernel.LinkKey;
import org.krug.kernel.Secrets;
import org.krug.kernel.Settings;

/** Makes and reads mail links, with a key made when the first link is. */
@Singleton
final class MailLinks implements RegistrationLinks, Forgetful {
    private static final String KEY = "registration/link-key";

    private final LinkKey key;

    MailLinks(Secrets secrets, SecureRandom random) {
        this.key = new LinkKey(KEY, secrets, random);
    }

    @Override
    public String link(EventId event, MemberId member, RegistrationAction action) {
        return Settings.publicAddress() + path(new LinkToken(event, member, action));
    }

    /** The link's address on this site. */
    String path(LinkToken token) {
        return "/r/" + token.signed(key.bytes());
    }

    Optional<LinkToken> read(String text) {
        return LinkToken.read(text, key.bytes());
    }

    @Override
    public void forget() {
        key.forget();
    }
}
