package org.krug.app.mobile;

import com.gluonhq.attach.barcodescan.BarcodeScanService;
import com.gluonhq.attach.browser.BrowserService;
import com.gluonhq.attach.display.DisplayService;
import com.gluonhq.attach.localnotifications.LocalNotificationsService;
import com.gluonhq.attach.localnotifications.Notification;
import com.gluonhq.attach.share.ShareService;
import com.gluonhq.attach.storage.StorageService;
import com.gluonhq.attach.vibration.VibrationService;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.krug.app.platform.MobilePlatform;

/** A phone. Made anew by ServiceLoader, so it holds nothing but the scan that goes on. */
public final class AttachPlatform implements MobilePlatform {
    /** Attach shows what was read unless the text that goes with it is empty. */
    private static final String SHOW_NO_RESULT = "";

    private @Nullable Consumer<String> scanning;
    private boolean hearsScans;

    /**
     * Attach tells nothing when the person leaves the camera. So nothing waits: the next scan takes the place of one that never ended.
     */
    @Override
    public void scan(ScanRequest request, Consumer<String> found, Runnable nothing) {
        Optional<BarcodeScanService> camera = BarcodeScanService.create();
        if (camera.isEmpty()) {
            nothing.run();
            return;
        }
        hear(camera.get());
        scanning = found;
        camera.get().asyncScan(request.title(), request.hint(), SHOW_NO_RESULT);
    }

    private void hear(BarcodeScanService camera) {
        if (!hearsScans) {
            hearsScans = true;
            // Each scan begins with null, so that the same code is heard twice.
            camera.resultProperty().addListener((property, before, text) -> read(text));
        }
    }

    private void read(@Nullable String text) {
        Consumer<String> found = scanning;
        if (text != null && found != null) {
            scanning = null;
            found.accept(text);
        }
    }

    @Override
    public boolean hasCamera() {
        return BarcodeScanService.create().isPresent();
    }

    /** An iPhone makes one and the same shake of each; there the colour, the sign and the words tell them apart. */
    @Override
    public void vibrate(Feel feel) {
        VibrationService.create().ifPresent(phone -> phone.vibrate(feel.pattern()));
    }

    /** Attach reaches no brightness. The ticket stays dark on white in both themes. */
    @Override
    public void bright(boolean on) {}

    @Override
    public void share(String text) {
        ShareService.create().ifPresent(phone -> phone.share(text));
    }

    /** Only on a phone that no push reaches: one without Google's services, or an app that was built without Firebase. */
    @Override
    public void tell(String title, String text) {
        if (AttachSignals.pushesReach()) {
            return;
        }
        LocalNotificationsService.create()
                .ifPresent(phone -> phone.getNotifications()
                        // Attach plans them; what is due already might never come.
                        .add(new Notification(
                                UUID.randomUUID().toString(),
                                title,
                                text,
                                ZonedDateTime.now().plusSeconds(1),
                                () -> {})));
    }

    @Override
    public void open(String address) {
        BrowserService.create().ifPresent(browser -> {
            try {
                browser.launchExternalBrowser(address);
            } catch (IOException | URISyntaxException e) {
                // The app makes its links itself; a phone without a browser has nothing to open them with.
                System.err.println("No browser opens " + address);
            }
        });
    }

    @Override
    public Path folder() {
        File own = StorageService.create()
                .flatMap(StorageService::getPrivateStorage)
                .orElseThrow(() -> new IllegalStateException("this phone has no private storage"));
        return own.toPath().resolve("krug");
    }

    @Override
    public void listen(Signals signals) {
        AttachSignals.tell(signals);
    }

    @Override
    public Map<String, String> given() {
        return Installation.given();
    }

    @Override
    public Optional<Size> size() {
        return DisplayService.create()
                .filter(display -> !display.isDesktop())
                .map(DisplayService::getDefaultDimensions)
                .map(screen -> new Size(screen.getWidth(), screen.getHeight()));
    }
}
