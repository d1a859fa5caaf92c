package org.krug.app.mobile;

import com.gluonhq.attach.barcodescan.BarcodeScanService;
import com.gluonhq.attach.browser.BrowserService;
import com.gluonhq.attach.connectivity.ConnectivityService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.localnotifications.LocalNotificationsService;
import com.gluonhq.attach.localnotifications.Notification;
import com.gluonhq.attach.pushnotifications.PushNotificationsService;
import com.gluonhq.attach.runtimeargs.RuntimeArgsService;
import com.gluonhq.attach.settings.SettingsService;
import com.gluonhq.attach.share.ShareService;
import com.gluonhq.attach.storage.StorageService;
import com.gluonhq.attach.util.Services;
import com.gluonhq.attach.util.impl.ServiceFactory;
import com.gluonhq.attach.vibration.VibrationService;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Attach's services without a phone, behaving as the sources of Attach 4.0.25 say. Attach keeps one of each for the whole process, so this is one too. */
final class PaperAttach {
    static final List<String> DONE = new ArrayList<>();
    static final Map<String, String> SETTINGS = new HashMap<>();
    static final Map<LifecycleEvent, Runnable> LIFE = new HashMap<>();
    static final Map<String, Consumer<String>> LAUNCHES = new HashMap<>();
    static final ReadOnlyStringWrapper SCANNED = new ReadOnlyStringWrapper();
    static final ReadOnlyStringWrapper TOKEN = new ReadOnlyStringWrapper();
    static final ReadOnlyBooleanWrapper CONNECTED = new ReadOnlyBooleanWrapper();
    static final ObservableList<Notification> NOTICES = FXCollections.observableArrayList();
    static final File STORAGE = new File("/phone/private");

    private PaperAttach() {}

    /** From now on Attach's services are these. */
    static void install() {
        serve(BarcodeScanService.class, new Camera());
        serve(PushNotificationsService.class, new Pushes());
        serve(ConnectivityService.class, new Network());
        serve(LifecycleService.class, new Life());
        serve(StorageService.class, new Storage());
        serve(ShareService.class, new Share());
        serve(SettingsService.class, (SettingsService) SETTINGS::get);
        serve(BrowserService.class, (BrowserService) address -> DONE.add("open " + address));
        serve(VibrationService.class, (VibrationService) pattern -> DONE.add("shake " + Arrays.toString(pattern)));
        serve(RuntimeArgsService.class, (RuntimeArgsService) (key, listener) -> {
            if (LAUNCHES.putIfAbsent(key, listener) != null) {
                throw new IllegalArgumentException("Key already registered");
            }
        });
        serve(LocalNotificationsService.class, (LocalNotificationsService) () -> NOTICES);
        DONE.clear();
        NOTICES.clear();
        SETTINGS.clear();
        LAUNCHES.clear();
        LIFE.clear();
    }

    private static <T> void serve(Class<T> type, T service) {
        Services.registerServiceFactory(new ServiceFactory<T>() {
            @Override
            public Class<T> getServiceType() {
                return type;
            }

            @Override
            public Optional<T> getInstance() {
                return Optional.of(service);
            }
        });
    }

    private static final class Camera implements BarcodeScanService {
        @Override
        public void asyncScan(String title, String legend, String resultText) {
            SCANNED.set(null);
            DONE.add("scan " + title + "/" + legend + "/" + resultText);
        }

        @Override
        public ReadOnlyStringProperty resultProperty() {
            return SCANNED.getReadOnlyProperty();
        }
    }

    private static final class Pushes implements PushNotificationsService {
        @Override
        public ReadOnlyStringProperty tokenProperty() {
            return TOKEN.getReadOnlyProperty();
        }

        @Override
        public void register() {
            // Android's, on a phone with Google's services.
            Objects.requireNonNull(PaperAttach.class.getResource("/google-services.json"));
            DONE.add("register");
        }
    }

    private static final class Network implements ConnectivityService {
        @Override
        public ReadOnlyBooleanProperty connectedProperty() {
            return CONNECTED.getReadOnlyProperty();
        }
    }

    private static final class Life implements LifecycleService {
        @Override
        public void addListener(LifecycleEvent event, Runnable listener) {
            LIFE.put(event, listener);
        }

        @Override
        public void removeListener(LifecycleEvent event, Runnable listener) {
            LIFE.remove(event, listener);
        }

        @Override
        public void shutdown() {}
    }

    private static final class Share implements ShareService {
        @Override
        public void share(String text) {
            DONE.add("share " + text);
        }

        @Override
        public void share(String subject, String text) {}

        @Override
        public void share(String type, File file) {}

        @Override
        public void share(String subject, String text, String type, File file) {}
    }

    private static final class Storage implements StorageService {
        @Override
        public Optional<File> getPrivateStorage() {
            return Optional.of(STORAGE);
        }

        @Override
        public Optional<File> getPublicStorage(String folder) {
            return Optional.empty();
        }

        @Override
        public boolean isExternalStorageWritable() {
            return false;
        }

        @Override
        public boolean isExternalStorageReadable() {
            return false;
        }
    }
}
