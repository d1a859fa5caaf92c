package org.krug.app.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.krug.app.identity.Identity;
import org.krug.app.platform.MobilePlatform;
import org.krug.app.screens.Device;
import org.krug.app.screens.Threads;
import org.krug.app.storage.DiskFolder;
import org.krug.contract.Language;

/** The app. Its named parameters: api, identity, client, lang, dark, font, data. */
public final class KrugApp extends Application {
    private static final double WIDTH = 390;
    private static final double HEIGHT = 844;
    private static final int WORKERS = 4;

    @Override
    public void start(Stage stage) {
        MobilePlatform platform = MobilePlatform.found();
        Map<String, String> given = new HashMap<>(platform.given());
        given.putAll(getParameters().getNamed());
        Language language = given.containsKey("lang")
                ? Language.preferred(given.get("lang"))
                : Language.preferred(Locale.getDefault().toLanguageTag());
        Theme theme = new Theme(
                Boolean.parseBoolean(given.getOrDefault("dark", "false")),
                Double.parseDouble(given.getOrDefault("font", "1")));
        Look look = Look.of(language, ZoneId.systemDefault(), theme);
        Threads threads = new Threads(workers(), Shell::onUi);
        Hearing hearing = new Hearing();
        Start start = new Start(stage, look, platform, threads, given, hearing);
        stage.setTitle(look.text("app.name"));
        MobilePlatform.Size size = platform.size().orElse(new MobilePlatform.Size(WIDTH, HEIGHT));
        stage.setScene(new Scene(new javafx.scene.layout.StackPane(), size.width(), size.height()));
        stage.show();
        start.open();
        platform.listen(hearing);
    }

    /** Opens what the phone kept and shows the first screen; once at the start, and again after somebody signed out. */
    private record Start(
            Stage stage,
            Look look,
            MobilePlatform platform,
            Threads threads,
            Map<String, String> given,
            Hearing hearing) {

        void open() {
            threads.work().execute(() -> {
                try {
                    Path folder = given.containsKey("data") ? Path.of(given.get("data")) : platform.folder();
                    Device device = Device.open(
                            addresses(given),
                            new DiskFolder(folder),
                            threads,
                            () -> look.words().language());
                    threads.ui().execute(() -> show(device));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private void show(Device device) {
            Optional.ofNullable(stage.getOnHidden()).ifPresent(before -> before.handle(null));
            Shell shell = new Shell(look, device, platform, this::open);
            stage.getScene().setRoot(shell.root());
            stage.setOnHidden(event -> shell.end());
            hearing.shows(shell);
            shell.begin();
        }
    }

    private static Device.Addresses addresses(Map<String, String> given) {
        String api = given.getOrDefault("api", "http://127.0.0.1:8080");
        return new Device.Addresses(
                api,
                new Identity(
                        given.getOrDefault("identity", api + "/_local/aws"),
                        given.getOrDefault("client", "kruglocalclient")));
    }

    private static Executor workers() {
        return Executors.newFixedThreadPool(WORKERS, task -> {
            Thread thread = new Thread(task, "krug-work");
            thread.setDaemon(true);
            return thread;
        });
    }
}
