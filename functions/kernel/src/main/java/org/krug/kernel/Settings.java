package org.krug.kernel;

import java.util.Locale;

/** A function's settings: environment variables in the cloud; system properties of the same names where functions share a process. */
public final class Settings {
    private Settings() {}

    /**
     * @throws IllegalStateException when the setting is missing
     */
    public static String required(String name) {
        String property = System.getProperty(name);
        String value = property != null ? property : System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the setting " + name + " is missing");
        }
        return value;
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
