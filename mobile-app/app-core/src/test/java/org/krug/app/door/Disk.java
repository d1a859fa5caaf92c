package org.krug.app.door;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.krug.app.storage.Folder;

/** What survives a device's stop. Each start of the app opens it anew, with its own luck. */
public final class Disk {
    private final TreeMap<String, String> texts = new TreeMap<>();

    public Start start() {
        return new Start();
    }

    public TreeMap<String, String> texts() {
        return texts;
    }

    private enum Trouble {
        NONE,
        STOPS_BEFORE,
        STOPS_AFTER,
        FULL
    }

    /** The folder as one start of the app sees it, until the device stops. */
    public final class Start implements Folder {
        private Trouble trouble = Trouble.NONE;
        private long left = Long.MAX_VALUE;
        private boolean stopped;
        private boolean full;

        /** The device stops at a change, before it is made or after. */
        public Start stopsAt(long change, boolean after) {
            trouble = after ? Trouble.STOPS_AFTER : Trouble.STOPS_BEFORE;
            left = change;
            return this;
        }

        /** There is no room for the change and for any later text; texts can still be deleted. */
        public Start fullAt(long change) {
            trouble = Trouble.FULL;
            left = change;
            return this;
        }

        /** Room was made. */
        public void emptied() {
            trouble = Trouble.NONE;
            full = false;
        }

        /** Whether the device has stopped: nothing that it said afterwards was heard by anybody. */
        public boolean stopped() {
            return stopped;
        }

        @Override
        public synchronized void write(String name, String text) throws IOException {
            beforeChange();
            if (full) {
                throw new IOException("no space left on device");
            }
            texts.put(name, text);
            afterChange();
        }

        @Override
        public synchronized void delete(String name) throws IOException {
            beforeChange();
            texts.remove(name);
            afterChange();
        }

        @Override
        public synchronized void wipe() throws IOException {
            for (String name : names("")) {
                delete(name);
            }
        }

        private void beforeChange() throws IOException {
            living();
            if (left-- > 0) {
                return;
            }
            full = trouble == Trouble.FULL;
            stopped = trouble == Trouble.STOPS_BEFORE;
            living();
        }

        private void afterChange() throws IOException {
            stopped = left < 0 && trouble == Trouble.STOPS_AFTER;
            living();
        }

        private void living() throws IOException {
            if (stopped) {
                throw new IOException("the device has stopped");
            }
        }

        @Override
        public synchronized Optional<String> read(String name) throws IOException {
            living();
            return Optional.ofNullable(texts.get(name));
        }

        @Override
        public synchronized List<String> names(String beginning) throws IOException {
            living();
            return texts.keySet().stream()
                    .filter(name -> name.startsWith(beginning))
                    .toList();
        }
    }
}
