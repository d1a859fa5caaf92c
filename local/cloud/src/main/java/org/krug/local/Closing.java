package org.krug.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, the latest first, and all of it even where something fails. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T opened) {
        open.push(opened);
        return opened;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // The rest must close all the same; a leftover file or socket is no reason to fail whoever is leaving.
                System.err.println("not closed: " + e);
            }
        }
    }
}
