package org.krug.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A real Chromium without a window. */
final class Browser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Browser() {}

    /** Opens an address and hands the process over; whoever asked has to end it. */
    static Process open(Path profile, String address, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                executable(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--user-data-dir=" + profile));
        command.addAll(List.of(options));
        command.add(address);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
    }

    /** Takes a picture of a page after its clock went on by {@code watched}, which takes far less of ours. */
    static Path screenshot(Path profile, String address, String size, Duration watched, String... more)
            throws Exception {
        Path picture = profile.resolve("page.png");
        List<String> options = new ArrayList<>(List.of(more));
        options.add("--screenshot=" + picture);
        options.add("--window-size=" + size);
        options.add("--virtual-time-budget=" + watched.toMillis());
        Process browser = open(profile, address, options.toArray(String[]::new));
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS))
                    .as("Chromium ended")
                    .isTrue();
        } finally {
            end(browser, profile);
        }
        assertThat(picture)
                .as(Files.readString(profile.resolve("chromium.log")))
                .exists();
        return picture;
    }

    /** Ends a browser and the processes that it started, and no other's; asks first, so that it tidies up. */
    static void end(Process browser, Path profile) throws IOException, InterruptedException {
        List<ProcessHandle> all = Stream.concat(browser.descendants(), Stream.of(browser.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(10, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stubborn) {
                each.destroyForcibly();
            }
        }
        browser.waitFor();
        // Chromium leaves this link to a folder outside of the profile behind, about which JUnit's tidying complains.
        Files.deleteIfExists(profile.resolve("SingletonSocket"));
    }

    private static String executable() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(() -> abort("Skipped: no Chromium on this machine (`.ci/run` installs one)"));
    }
}
