package org.krug.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.krug.app.views.Look;
import org.krug.app.views.Theme;
import org.krug.contract.Language;

/** Draws the few screens that the README shows. */
public final class ReadmePictures {
    private static final List<Shown> SHOWN = List.of(
            new Shown("events", Language.EN, false),
            new Shown("event-offered", Language.EN, false),
            new Shown("inbox", Language.RU, true),
            new Shown("ticket", Language.EN, false),
            new Shown("steward-admitted", Language.EN, false),
            new Shown("live", Language.RU, true));

    private ReadmePictures() {}

    private record Shown(String sample, Language language, boolean dark) {
        String file() {
            return "app-" + sample + ".png";
        }

        Look look() {
            return Look.of(language, ZoneId.of(SampleEvents.ZONE), new Theme(dark, 1));
        }
    }

    /** The names of the files. */
    static List<String> files() {
        return SHOWN.stream().map(Shown::file).toList();
    }

    /**
     * Writes the pictures.
     *
     * @param arguments the folder, made when missing
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CompletableFuture<Integer> drawn = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                SHOWN.forEach(shown -> draw(shown, folder));
                drawn.complete(SHOWN.size());
            } catch (RuntimeException e) {
                drawn.completeExceptionally(e);
            }
        });
        System.out.println(drawn.join() + " pictures in " + folder);
        Platform.exit();
    }

    private static void draw(Shown shown, Path folder) {
        Sample sample = SampleScreens.all().stream()
                .filter(one -> one.name().equals(shown.sample()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sample " + shown.sample()));
        Gallery.write(
                folder.resolve(shown.file()),
                Gallery.scene(sample, shown.look()).snapshot(null));
    }
}
