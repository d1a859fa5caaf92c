package org.krug.kernel;

import java.util.Locale;
import java.util.Optional;

/** A function's settings: environment variables in the cloud; system properties of the same names where functions share a process. */
public final class Settings {
    private Settings() {}

    /**
     * @throws IllegalStateException when the setting is missing
     */
    public static String required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
    }

    /** A setting that may be missing; blank is missing. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .filter(value -> !value.isBlank());
    }

    /** The name of the table a feature owns, such as {@code members}. */
    public static String table(String feature) {
        return required(feature.toUpperCase(Locale.ROOT) + "_TABLE");
    }

    /** Where people reach the HTTP API, without a slash at the end; links begin with it. */
    public static String publicAddress() {
        return required("PUBLIC_ADDRESS");
    }
}
