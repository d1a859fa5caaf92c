package org.krug.testkit;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.kernel.Secrets;

/** Secrets in memory. */
@Singleton
@Primary
public final class FakeSecrets implements Secrets {
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public String keepFirst(String name, String value) {
        kept.putIfAbsent(name, value);
        return kept.get(name);
    }
}
