package org.krug.app.views;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.krug.app.platform.MobilePlatform;

/** A phone whose camera sees what a test holds before it. */
final class PaperPhone implements MobilePlatform {
    Optional<String> shown = Optional.empty();
    final List<String> opened = new ArrayList<>();
    final List<Feel> heard = new CopyOnWriteArrayList<>();
    final List<String> shared = new ArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void scan(ScanRequest request, Consumer<String> found, Runnable nothing) {
        shown.ifPresentOrElse(found, nothing);
    }

    @Override
    public boolean hasCamera() {
        return false;
    }

    @Override
    public void vibrate(Feel feel) {}

    @Override
    public void sound(Feel feel) {
        heard.add(feel);
    }

    @Override
    public void bright(boolean on) {}

    @Override
    public void share(String text) {
        shared.add(text);
    }

    @Override
    public void tell(String title, String text) {
        told.add(title);
    }

    @Override
    public void open(String address) {
        opened.add(address);
    }

    @Override
    public Path folder() {
        throw new UnsupportedOperationException("tests say where");
    }
}
