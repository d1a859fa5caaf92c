package org.krug.app.mobile;

import com.gluonhq.attach.settings.SettingsService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What a phone's app is started with: where its Krug is, which its build says, and how the person wants it, which the phone's settings may say. */
final class Installation {
    private static final List<String> CHOICES = List.of("lang", "dark", "font");

    private Installation() {}

    static Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        Properties built = built();
        built.stringPropertyNames().forEach(name -> given.put(name, built.getProperty(name)));
        SettingsService.create().ifPresent(settings -> {
            for (String name : CHOICES) {
                String chosen = settings.retrieve(name);
                if (chosen != null) {
                    given.put(name, chosen);
                }
            }
        });
        return given;
    }

    /** Whether the build brought Firebase's configuration. Without it Attach would hand null to Firebase, which takes none. */
    static boolean hasFirebase() {
        return Installation.class.getResource("/google-services.json") != null;
    }

    private static Properties built() {
        Properties built = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Installation.class.getResourceAsStream("installation.properties"))) {
            built.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built;
    }
}
