package org.krug.app.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Notifications of the desktop's own: by notify-send on Linux and osascript on a Mac. AWT's tray icon, Java's own way, starts a second toolkit beside JavaFX
 * and shows nothing on many Linux desktops.
 */
final class SystemNotice {
    private static final long PATIENCE_SECONDS = 5;

    private SystemNotice() {}

    /** What is called, absent on systems where nothing is known to call. */
    static Optional<List<String>> command(String system, String title, String text) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return Optional.of(List.of("notify-send", "--app-name=Krug", "--", title, text));
        }
        if (name.contains("mac")) {
            // As arguments, not within the script: a title may say anything.
            String script = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run";
            return Optional.of(List.of("osascript", "-e", script, title, text));
        }
        return Optional.empty();
    }

    /** Whether it was shown. Waits for the command: not for the UI thread. */
    static boolean show(String title, String text) {
        return command(System.getProperty("os.name"), title, text)
                .map(SystemNotice::run)
                .orElse(false);
    }

    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
