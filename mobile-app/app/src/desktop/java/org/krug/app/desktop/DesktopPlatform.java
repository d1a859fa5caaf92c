package org.krug.app.desktop;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.krug.app.platform.Chime;
import org.krug.app.platform.MobilePlatform;

/** A desktop in place of a phone: a picture instead of the camera, a sound instead of a shake. */
public final class DesktopPlatform implements MobilePlatform {

    /** Takes the picture that is on the clipboard, and asks for a file when there is none with a code. */
    @Override
    public void scan(ScanRequest request, Consumer<String> found, Runnable nothing) {
        Optional<String> copied =
                Optional.ofNullable(Clipboard.getSystemClipboard().getImage()).flatMap(QrReader::read);
        if (copied.isPresent()) {
            found.accept(copied.get());
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(request.hint());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(request.title(), "*.png", "*.jpg", "*.jpeg"));
        File chosen =
                chooser.showOpenDialog(Window.getWindows().stream().findFirst().orElse(null));
        if (chosen != null) {
            Optional<String> read = QrReader.read(new Image(chosen.toURI().toString()));
            read.ifPresentOrElse(found, nothing);
        }
    }

    @Override
    public boolean hasCamera() {
        return false;
    }

    @Override
    public void vibrate(Feel feel) {
        // A desktop does not shake; it sounds.
    }

    @Override
    public void sound(Feel feel) {
        beside(() -> Speaker.play(Chime.wav(feel)));
    }

    @Override
    public void bright(boolean on) {
        // A desktop's screen is bright enough.
    }

    @Override
    public void share(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void tell(String title, String text) {
        beside(() -> {
            if (!SystemNotice.show(title, text)) {
                Platform.runLater(() -> NoticeWindow.show(title, text));
            }
        });
    }

    @Override
    public void open(String address) {
        beside(() -> {
            try {
                boolean linux =
                        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
                // AWT opens links on few Linux desktops.
                if (linux && SystemNotice.run(List.of("xdg-open", address))) {
                    return;
                }
                if (Desktop.isDesktopSupported()) {
                    Desktop.getDesktop().browse(URI.create(address));
                }
            } catch (IOException | UnsupportedOperationException e) {
                System.err.println("No browser opens " + address);
            }
        });
    }

    @Override
    public Path folder() {
        return Path.of(System.getProperty("user.home"), ".krug-app");
    }

    /** The two toolkits must not wait for each other. */
    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "krug-desktop");
        thread.setDaemon(true);
        thread.start();
    }
}
