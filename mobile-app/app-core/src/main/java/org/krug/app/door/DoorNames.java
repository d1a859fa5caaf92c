package org.krug.app.door;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.krug.contract.EventId;

/** The names under which a device keeps what it knows of one door. */
record DoorNames(EventId event) {
    /** What the names of all doors begin with. */
    static final String ALL = "door.";

    private static final int DIGITS = 18;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The doors that some names belong to. */
    static Set<EventId> events(List<String> names) {
        Set<EventId> events = new LinkedHashSet<>();
        for (String name : names) {
            String[] parts = name.split("\\.");
            if (parts.length > 2 && UUID.matcher(parts[1]).matches()) {
                events.add(EventId.of(parts[1]));
            }
        }
        return events;
    }

    private String door() {
        return ALL + event + ".";
    }

    String list() {
        return door() + "list";
    }

    /** What the names of texts with sealed names begin with. */
    String people() {
        return door() + "people.";
    }

    String people(int part) {
        return people() + part;
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
