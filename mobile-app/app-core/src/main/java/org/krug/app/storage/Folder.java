package org.krug.app.storage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Small texts on the device, each under a name. A text is there as it was written or not at all, whenever the device stops: what returns from
 * {@link #write} survives it.
 */
public interface Folder {
    /**
     * Writes a text in place of any older one.
     *
     * @param name letters, digits, dots and hyphens
     * @throws IOException when the device is full or broken; the older text is then still there
     */
    void write(String name, String text) throws IOException;

    Optional<String> read(String name) throws IOException;

    /** The names that begin so, in their order. */
    List<String> names(String beginning) throws IOException;

    /** Removes a text if it is there. */
    void delete(String name) throws IOException;

    /**
     * Removes everything for good: what is still on its way to be written, by work that began before, is refused from now on.
     *
     * @throws IOException when something could not be removed; call it again then
     */
    void wipe() throws IOException;
}
