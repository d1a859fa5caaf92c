package org.krug.app.screens;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.krug.app.identity.Identity;
import org.krug.app.identity.Tokens;
import org.krug.app.storage.DiskFolder;
import org.krug.app.storage.Folder;
import org.krug.app.wire.Transport;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.Language;

/** A phone with one UI thread and one worker, which fails when the UI thread reaches for the network or a file. */
final class Phone implements AutoCloseable {
    private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(60);

    private final ExecutorService ui = Executors.newSingleThreadExecutor(task -> new Thread(task, "ui"));
    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> new Thread(task, "work"));
    final GuardedFolder folder;
    final Device device;

    Phone(String api, Path data) throws IOException {
        folder = new GuardedFolder(new DiskFolder(data));
        Transport network = new UrlTransport(PATIENCE, PATIENCE);
        device = Device.open(
                new Device.Addresses(api, new Identity(api, "client")),
                folder,
                new Threads(work, this::onUi),
                () -> Language.EN,
                request -> {
                    refuseOnUi("the network");
                    return network.send(request);
                });
    }

    /** As the toolkit's: at once for whoever is on the UI thread already. */
    private void onUi(Runnable task) {
        if (isUi()) {
            task.run();
        } else {
            ui.execute(task);
        }
    }

    private static boolean isUi() {
        return Thread.currentThread().getName().equals("ui");
    }

    /** Somebody is signed in. */
    Phone signedIn() throws IOException {
        device.session()
                .begin(new Tokens(
                        "anna@club.example", "access", "refresh", Instant.now().plusSeconds(3600)));
        return this;
    }

    /** Touches the screen as a person does, and waits until nothing goes on any more. */
    void touch(Runnable action) {
        on(ui, action);
        // What the touch began is already in line, and so is what it has shown in the end.
        on(work, () -> {});
        on(ui, () -> {});
    }

    private static void on(ExecutorService thread, Runnable action) {
        Callable<Boolean> task = () -> {
            action.run();
            return true;
        };
        try {
            thread.submit(task).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void refuseOnUi(String what) {
        if (isUi()) {
            throw new AssertionError("the UI thread waits for " + what);
        }
    }

    @Override
    public void close() {
        ui.shutdownNow();
        work.shutdownNow();
    }

    /** A folder that can be full. */
    static final class GuardedFolder implements Folder {
        private final Folder inner;
        volatile boolean full;

        GuardedFolder(Folder inner) {
            this.inner = inner;
        }

        @Override
        public void write(String name, String text) throws IOException {
            refuseOnUi("a file");
            if (full) {
                throw new IOException("No space left on device");
            }
            inner.write(name, text);
        }

        @Override
        public Optional<String> read(String name) throws IOException {
            refuseOnUi("a file");
            return inner.read(name);
        }

        @Override
        public List<String> names(String beginning) throws IOException {
            refuseOnUi("a file");
            return inner.names(beginning);
        }

        @Override
        public void delete(String name) throws IOException {
            refuseOnUi("a file");
            inner.delete(name);
        }

        @Override
        public void wipe() throws IOException {
            refuseOnUi("a file");
            inner.wipe();
        }
    }
}
