package org.krug.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.app.desktop.PhoneLife;
import org.krug.app.views.DemoCloud;

/**
 * A native image holds of reflection and resources what it is told to hold. Here the app lives a phone's life on a JVM that is watched, and all that it asked for
 * must be declared; and what Krug declares must have been asked for.
 *
 * <p>What JavaFX asks of itself and of the JDK is Gluon's to declare, and left out.
 */
class NativeImageTest {
    private static final Path APP = Path.of(System.getProperty("krug.root"), "mobile-app", "app");
    private static final Path PHONE = APP.resolve("src/mobile");
    private static final String PLATFORM = "META-INF/services/org.krug.app.platform.MobilePlatform";

    @TempDir
    static Path folder;

    private static List<Path> classPath;
    private static Set<Access> asked;
    private static Declared declared;

    @BeforeAll
    static void live() throws Exception {
        classPath = classPath();
        DemoCloud cloud = DemoCloud.shared();
        String paths = classPath.stream().map(Path::toString).collect(Collectors.joining(":")) + ":"
                + APP.resolve("target/test-classes");
        List<String> options = List.of(
                "-cp",
                '"' + paths + '"',
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true");
        List<String> arguments =
                List.of(cloud.address(), folder.toString(), cloud.venueCode("RU"), cloud.eventId("RU"));
        asked = ofTheApp(Watch.run(options, PhoneLife.class.getName(), arguments));
        asked.addAll(ofThePhone());
        List<Path> phone = new ArrayList<>(classPath);
        phone.add(PHONE.resolve("resources"));
        declared = Declared.on(phone);
    }

    /** What `./krug app` runs, which the phone's differs from by Attach alone. */
    private static List<Path> classPath() throws IOException {
        List<Path> paths = new ArrayList<>(List.of(APP.resolve("target/classes")));
        Stream.of(Files.readString(APP.resolve("target/runtime.classpath")).split(":"))
                .map(Path::of)
                .forEach(paths::add);
        return paths;
    }

    private static Set<Access> ofTheApp(Set<Access> all) throws IOException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        // Who else asked for the same does not matter.
        Set<Access> ours = new TreeSet<>(Comparator.comparing(Access::kind).thenComparing(Access::subject));
        try (URLClassLoader there = new URLClassLoader(urls, null)) {
            for (Access access : all) {
                if (!isDesktops(access) && !isInEveryImage(access) && isOurs(access) && exists(access, there)) {
                    ours.add(access);
                }
            }
        }
        return ours;
    }

    /** What stands in place of a phone, and the watched program itself, are on no phone. */
    private static boolean isDesktops(Access access) {
        return access.caller().startsWith("org.krug.app.desktop.")
                || access.subject().startsWith("org.krug.app.desktop.");
    }

    /** An image knows the constants of every enum, and JavaFX's own libraries are linked into it. */
    private static boolean isInEveryImage(Access access) {
        return access.subject().endsWith("#values") && access.caller().equals("java.lang.Class")
                || access.subject().matches("(lib)?\\w+\\.(so|dll|dylib)");
    }

    /** By or about anything but the JDK and JavaFX. */
    private static boolean isOurs(Access access) {
        return !isPlatforms(access.caller())
                || !isPlatforms(access.subject().replace('/', '.').replaceFirst("^META-INF\\.services\\.", ""));
    }

    private static boolean isPlatforms(String name) {
        return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "javafx.", "[")
                        .anyMatch(name::startsWith)
                || !name.contains(".");
    }

    /** What is not there is no more there in an image. */
    private static boolean exists(Access access, ClassLoader there) {
        String path = access.kind() == Access.Kind.RESOURCE
                ? access.subject()
                : access.type().replace('.', '/') + ".class";
        return there.getResource(path) != null;
    }

    /** The phone's own part, which no desktop runs: its platform in place of the desktop's, and what it reads. */
    private static List<Access> ofThePhone() throws IOException {
        String platform =
                Files.readString(PHONE.resolve("resources").resolve(PLATFORM)).strip();
        return List.of(
                new Access(Access.Kind.CONSTRUCTOR, platform, "java.util.ServiceLoader"),
                new Access(
                        Access.Kind.RESOURCE,
                        "org/krug/app/mobile/installation.properties",
                        "org.krug.app.mobile.Installation"),
                new Access(Access.Kind.RESOURCE, "google-services.json", "org.krug.app.mobile.Installation"));
    }

    @Test
    void theWatchSawWhatIsKnownToBeAskedFor() {
        assertThat(asked)
                .extracting(Access::subject)
                .contains(
                        "org/krug/app/screens/words_ru.properties",
                        "org/krug/app/views/tokens.properties",
                        PLATFORM,
                        "META-INF/services/io.avaje.jsonb.spi.JsonbExtension",
                        "org.krug.app.views.KrugApp");
    }

    @Test
    void everythingThatTheAppAsksForIsDeclared() {
        assertThat(asked.stream().filter(access -> !declared.covers(access)))
                .as("not in META-INF/native-image of app-core, app or app/src/mobile")
                .isEmpty();
    }

    @Test
    void nothingIsDeclaredThatNobodyAsksFor() throws IOException {
        Declared own = Declared.on(List.of(
                APP.resolve("src/main/resources"),
                PHONE.resolve("resources"),
                APP.resolveSibling("app-core").resolve("src/main/resources")));
        assertThat(own.classes()).isNotEmpty();
        assertThat(own.resources()).isNotEmpty();

        own.classes().forEach(entry -> {
            String name = (String) entry.get("name");
            assertThat(asked)
                    .as("without " + name)
                    .anyMatch(access -> !declared.withoutClass(name).covers(access));
        });
        own.resources()
                .forEach(pattern -> assertThat(asked)
                        .as("without " + pattern)
                        .anyMatch(access -> !declared.withoutResource(pattern).covers(access)));
    }
}
