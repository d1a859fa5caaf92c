package org.krug.app.storage;

import java.io.IOException;
import java.util.Optional;
import org.krug.app.wire.Json;

/**
 * One record in a folder, kept as JSON under a name. It is for what the app can do without: a device that is full or broken does not keep it, and no screen
 * says so. Reads and writes files; not for the UI thread.
 */
public final class JsonFile<T> {
    private final Folder folder;
    private final String name;
    private final Class<T> type;

    /**
     * @param name as {@link Folder#write} takes it
     */
    public JsonFile(Folder folder, String name, Class<T> type) {
        this.folder = folder;
        this.name = name;
        this.type = type;
    }

    /** What was kept; a text that can't be read is none. */
    public Optional<T> read() {
        try {
            return folder.read(name).flatMap(text -> Json.read(type, text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps it in place of what was kept before, if the device can. */
    public void keep(T value) {
        try {
            folder.write(name, Json.text(type, value));
        } catch (IOException e) {
            // What was kept before is still there.
        }
    }

    /** Removes it, if the device can. */
    public void drop() {
        try {
            folder.delete(name);
        } catch (IOException e) {
            // It is still there.
        }
    }
}
