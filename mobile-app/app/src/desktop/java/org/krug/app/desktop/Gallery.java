package org.krug.app.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.krug.app.views.Look;
import org.krug.app.views.Theme;
import org.krug.contract.Language;

/** Draws every screen in every state as a phone shows it: in both languages, light and dark, with text as designed and twice as large. */
public final class Gallery {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final List<Double> SCALES = List.of(1.0, 2.0);

    private Gallery() {}

    /**
     * Writes the pictures.
     *
     * @param arguments the folder, made when missing; then, if only some are wanted, how their names begin
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String wanted = arguments.length > 1 ? arguments[1] : "";
        CompletableFuture<Integer> drawn = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                drawn.complete(draw(folder, wanted));
            } catch (RuntimeException e) {
                drawn.completeExceptionally(e);
            }
        });
        System.out.println(drawn.join() + " pictures in " + folder);
        Platform.exit();
    }

    /** Every way that one sample is shown in. */
    static List<Look> looks() {
        return SCALES.stream()
                .flatMap(scale -> List.of(false, true).stream().map(dark -> new Theme(dark, scale)))
                .flatMap(theme -> List.of(Language.RU, Language.EN).stream()
                        .map(language -> Look.of(language, ZoneId.of(SampleEvents.ZONE), theme)))
                .toList();
    }

    /** A sample on a phone's screen, laid out. */
    static Scene scene(Sample sample, Look look) {
        StackPane root = new StackPane(sample.view().apply(look).root());
        root.getStylesheets().add(look.theme().address());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        root.applyCss();
        root.layout();
        return scene;
    }

    private static int draw(Path folder, String wanted) {
        int drawn = 0;
        for (Look look : looks()) {
            for (Sample sample : SampleScreens.all()) {
                if (sample.name().startsWith(wanted)) {
                    write(
                            folder.resolve(sample.name() + "-" + name(look) + ".png"),
                            scene(sample, look).snapshot(null));
                    drawn++;
                }
            }
        }
        return drawn;
    }

    private static String name(Look look) {
        return String.format(
                Locale.ROOT,
                "%s-%s-%.0f",
                look.words().language().tag(),
                look.theme().dark() ? "dark" : "light",
                look.theme().scale() * 100);
    }

    /** Writes a picture as a PNG without transparency. */
    static void write(Path file, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] colours = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, colours, 0, width);
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
