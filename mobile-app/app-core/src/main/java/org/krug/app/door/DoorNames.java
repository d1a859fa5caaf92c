package org.krug.app.door;

import java.util.Locale;
import org.krug.contract.EventId;

/** The names under which a device keeps what it knows of one door. */
record DoorNames(EventId event) {
    private static final int DIGITS = 18;

    private String door() {
        return "door." + event + ".";
    }

    String list() {
        return door() + "list";
    }

    String numbers() {
        return door() + "numbers";
    }

    /** What the names of scans begin with. */
    String scans() {
        return door() + "scan.";
    }

    /** In the order of their numbers. */
    String scan(long sequence) {
        return scans() + String.format(Locale.ROOT, "%0" + DIGITS + "d", sequence);
    }

    /** The number in a scan's name; -1 if there is none. */
    long sequence(String name) {
        String digits = name.substring(scans().length());
        return digits.matches("[0-9]{" + DIGITS + "}") ? Long.parseLong(digits) : -1;
    }

    /** What the names of corrections begin with. */
    String corrections() {
        return door() + "correction.";
    }

    String correction(long sequence) {
        return corrections() + sequence;
    }

    /** What the names of unreadable texts begin with. */
    String aside() {
        return door() + "aside.";
    }

    String aside(String name) {
        return aside() + name.substring(door().length());
    }
}
