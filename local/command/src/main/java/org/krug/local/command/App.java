package org.krug.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.local.Subcommand;
import org.krug.local.dynamodb.ProjectFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./krug app`: the phone app on this machine, in a process of its own with JavaFX on its class path. */
@Command(
        name = "app",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the phone app at a phone's size, against ./krug up or another installation.",
            "With --screens, draws every screen in every state instead; that needs no display and no cloud."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:closed, or drawn", "2:wrong usage", "69:there is no display, or the app was not built"})
public final class App implements Subcommand {
    private static final int UNAVAILABLE = 69;

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where Krug's API is; default ${DEFAULT-VALUE}.")
    private String api = "";

    @Option(
            names = "--identity",
            paramLabel = "URL",
            description = "Where people sign in: Cognito's address of the region; default that of ./krug up.")
    private @Nullable String identity;

    @Option(
            names = "--client",
            paramLabel = "ID",
            description = "The app's id in the user pool; default that of ./krug up.")
    private @Nullable String client;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "ru or en; default that of the system.")
    private @Nullable String language;

    @Option(names = "--dark", description = "Dark colours.")
    private boolean dark;

    @Option(
            names = "--font",
            paramLabel = "FACTOR",
            description = "How large the text is; 1 as designed, 2 twice that.")
    private @Nullable Double font;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "What the phone keeps; default .krug/app. Two phones need two folders.")
    private @Nullable Path data;

    @Option(
            names = "--screens",
            paramLabel = "FOLDER",
            description =
                    "Draws every screen in every state into this folder: ru and en, light and dark, text at 100 and"
                            + " 200 %%.")
    private @Nullable Path screens;

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            description = "Draws the few screens that the README shows into this folder, docs/pictures.")
    private @Nullable Path pictures;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path module = Path.of(
                System.getProperty("krug.built", ProjectFiles.root().toString()), "mobile-app", "app", "target");
        Path classPath = module.resolve("runtime.classpath");
        if (!Files.exists(classPath)) {
            System.err.println("krug: the app was not built; " + classPath + " is missing.");
            return UNAVAILABLE;
        }
        List<String> command =
                java(module.resolve("classes") + java.io.File.pathSeparator + Files.readString(classPath));
        if (screens != null) {
            return draw(command, "org.krug.app.desktop.Gallery", screens);
        }
        if (pictures != null) {
            return draw(command, "org.krug.app.desktop.ReadmePictures", pictures);
        }
        if (needsDisplay(System.getProperty("os.name"), System.getenv())) {
            System.err.println("krug: there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.");
            System.err.println(
                    "Start it where there is one, or draw the screens into files: ./krug app --screens FOLDER");
            return UNAVAILABLE;
        }
        command.add("org.krug.app.views.Main");
        command.addAll(parameters());
        return run(command);
    }

    /** Linux tells in the environment whether somebody sees anything; elsewhere a desktop is taken for granted. */
    static boolean needsDisplay(String system, Map<String, String> environment) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    private static List<String> java(String classPath) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath));
    }

    private static int draw(List<String> java, String main, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(headless());
        command.add(main);
        command.add(folder.toAbsolutePath().toString());
        return run(command);
    }

    private static List<String> headless() {
        return List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");
    }

    private List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        Path folder = Optional.ofNullable(data).orElse(ProjectFiles.root().resolve(".krug/app"));
        parameters.add("--api=" + api.replaceFirst("/+$", ""));
        parameters.add("--data=" + folder.toAbsolutePath());
        parameters.add("--dark=" + dark);
        Optional.ofNullable(identity).ifPresent(given -> parameters.add("--identity=" + given));
        Optional.ofNullable(client).ifPresent(given -> parameters.add("--client=" + given));
        Optional.ofNullable(language).ifPresent(given -> parameters.add("--lang=" + given));
        Optional.ofNullable(font).ifPresent(given -> parameters.add("--font=" + given));
        return parameters;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
