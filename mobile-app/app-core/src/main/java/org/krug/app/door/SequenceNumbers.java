package org.krug.app.door;

import java.io.IOException;
import java.util.Optional;
import org.krug.app.storage.Folder;

/**
 * Counts a device's scans. Before numbers are given out, the first one beyond them is written down; a start goes on from there. So no number is given
 * twice although the scans that had them are gone, and nothing is written for most scans. Numbers that were not used are skipped.
 */
final class SequenceNumbers {
    /** As many scans as cost one more write. */
    private static final int AT_ONCE = 100;

    /** When what was written can't be read: more than any device scans at one door. */
    private static final long FAR = 1_000_000;

    private final Folder folder;
    private final String name;
    private long next;
    private long reserved;

    private SequenceNumbers(Folder folder, String name, long next) {
        this.folder = folder;
        this.name = name;
        this.next = next;
        this.reserved = next;
    }

    /**
     * Goes on where the device stopped.
     *
     * @param highest the highest number of a scan that is still there, -1 if there is none
     */
    static SequenceNumbers open(Folder folder, DoorNames names, long highest) throws IOException {
        Optional<String> written = folder.read(names.numbers());
        long from = written.map(SequenceNumbers::number).orElse(0L);
        return new SequenceNumbers(folder, names.numbers(), Math.max(from < 0 ? highest + FAR : from, highest + 1));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    synchronized long next() throws IOException {
        if (next == reserved) {
            folder.write(name, Long.toString(next + AT_ONCE));
            reserved = next + AT_ONCE;
        }
        return next++;
    }
}
