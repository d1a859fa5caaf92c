package org.krug.app.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.krug.app.identity.Identity;
import org.krug.app.screens.Device;
import org.krug.app.screens.Threads;
import org.krug.app.storage.Folder;
import org.krug.app.wire.NoAnswerException;
import org.krug.contract.Language;

/** A phone where nothing is ever done: its screens stay as they are given. */
final class SampleDevice {
    private SampleDevice() {}

    static Device still() {
        try {
            return Device.open(
                    new Device.Addresses("http://127.0.0.1", new Identity("http://127.0.0.1", "sample")),
                    new Memory(),
                    new Threads(task -> {}, Runnable::run),
                    () -> Language.EN,
                    request -> {
                        throw new NoAnswerException("a sample has no network");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Memory implements Folder {
        private final Map<String, String> texts = new ConcurrentHashMap<>();

        @Override
        public void write(String name, String text) {
            texts.put(name, text);
        }

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(texts.get(name));
        }

        @Override
        public List<String> names(String beginning) {
            return texts.keySet().stream()
                    .filter(name -> name.startsWith(beginning))
                    .sorted()
                    .toList();
        }

        @Override
        public void delete(String name) {
            texts.remove(name);
        }

        @Override
        public void wipe() {
            texts.clear();
        }
    }
}
