package org.krug.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krug.kernel.Secrets;
import org.krug.testkit.FakeSecrets;
import org.krug.testkit.OnLocalStackOnly;
import org.krug.testkit.TestCloud;

/** Secrets in LocalStack's Parameter Store. */
@OnLocalStackOnly
class SecretsOnLocalStackTest {
    private final Secrets secrets = TestCloud.shared().context().getBeansOfType(Secrets.class).stream()
            .filter(each -> !(each instanceof FakeSecrets))
            .findFirst()
            .orElseThrow();
    private final String name = "test/" + UUID.randomUUID();

    @Test
    void theFirstValueStays() {
        assertThat(secrets.find(name)).isEmpty();
        assertThat(secrets.keepFirst(name, "первый")).isEqualTo("первый");
        assertThat(secrets.keepFirst(name, "second")).isEqualTo("первый");
        assertThat(secrets.find(name)).contains("первый");
    }
}
