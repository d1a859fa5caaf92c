package org.krug.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.contract.MemberId;
import org.krug.contract.registration.RegistrationAction;
import org.krug.kernel.Secrets;
import org.krug.testkit.FakeSecrets;
import org.krug.testkit.OnLocalStackToo;

@OnLocalStackToo
class ForgottenKeysTest {
    private static final EventId EVENT = EventId.of("1b4e28ba-2fa1-41d2-883f-0016d3cca427");

    private final FakeSecrets kept = new FakeSecrets();
    private final List<String> found = new ArrayList<>();
    private final Secrets secrets = new Secrets() {
        @Override
        public Optional<String> find(String name) {
            found.add(name);
            return kept.find(name);
        }

        @Override
        public String keepFirst(String name, String value) {
            return kept.keepFirst(name, value);
        }
    };

    @Test
    void anEventsKeyIsRememberedUntilItIsForgotten() {
        EventKeys keys = new EventKeys(secrets, new SecureRandom());
        byte[] seed = keys.signingKey(EVENT).seed();
        keys.signingKey(EVENT);
        assertThat(found).hasSize(1);

        keys.forget();

        assertThat(keys.signingKey(EVENT).seed()).isEqualTo(seed);
        assertThat(found).hasSize(2);
    }

    @Test
    void theKeyOfMailLinksIsForgottenToo() {
        System.setProperty("PUBLIC_ADDRESS", "https://krug.test");
        MailLinks links = new MailLinks(secrets, new SecureRandom());
        MemberId member = MemberId.of("6fa459ea-ee8a-4ca4-894e-db77e160355e");
        String link = links.link(EVENT, member, RegistrationAction.CONFIRM);

        links.forget();

        assertThat(links.link(EVENT, member, RegistrationAction.CONFIRM)).isEqualTo(link);
        assertThat(found).hasSize(2);
    }
}
