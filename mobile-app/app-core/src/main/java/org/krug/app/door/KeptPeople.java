package org.krug.app.door;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.krug.app.storage.Folder;
import org.krug.app.wire.Json;
import org.krug.contract.checkin.SealedNames;
import org.krug.contract.checkin.SealedNames.Sealed;
import org.krug.contract.codes.DoorEntry;

/**
 * The names to a door's list, sealed under the tickets' own codes. Where a scan waits with its code, the name that the code would open is taken off the
 * device before the scan is kept; what was opened is known until the app stops, and written nowhere.
 */
final class KeptPeople {
    /** The names lie in so many texts, so that taking one off the device costs little. */
    private static final int PARTS = 16;

    private final Folder folder;
    private final DoorNames names;
    private final TreeMap<String, String> sealed = new TreeMap<>();
    private final Set<String> codesHere;
    private final Map<String, String> opened = new HashMap<>();
    private @Nullable Set<String> missing;

    private KeptPeople(Folder folder, DoorNames names, Set<String> codesHere) {
        this.folder = folder;
        this.names = names;
        this.codesHere = new HashSet<>(codesHere);
    }

    /**
     * What the device kept.
     *
     * @param codesHere the entries of tickets whose codes wait on the device
     */
    static KeptPeople open(Folder folder, DoorNames names, Set<String> codesHere) throws IOException {
        KeptPeople people = new KeptPeople(folder, names, codesHere);
        for (String name : folder.names(names.people())) {
            folder.read(name)
                    .flatMap(text -> Json.read(SealedNames.class, text))
                    .filter(kept -> kept.names() != null)
                    .ifPresent(kept -> kept.names().forEach(people::add));
        }
        return people;
    }

    private void add(Sealed name) {
        if (!codesHere.contains(name.entry())) {
            sealed.put(name.entry(), name.name());
        }
    }

    /** Whose ticket it is, if the device can know. */
    synchronized Optional<String> name(DoorEntry entry) {
        String known = opened.get(entry.mark());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> name = Optional.ofNullable(sealed.get(entry.mark()))
                .flatMap(entry::open)
                .filter(text -> !text.isEmpty());
        name.ifPresent(text -> opened.put(entry.mark(), text));
        return name;
    }

    /** The server told a name: known until the app stops. */
    synchronized void told(String entry, String name) {
        opened.put(entry, name);
    }

    /** Takes a name off the device, for the code that opens it comes to lie there. */
    synchronized void takeOff(String entry) {
        codesHere.add(entry);
        if (sealed.remove(entry) != null) {
            write(part(entry));
        }
    }

    /** The code is gone from the device: the name may come back. */
    synchronized void codeGone(String entry) {
        codesHere.remove(entry);
    }

    /**
     * Whether the list holds tickets whose names should be asked for. Nobody is asked again for the same ones in vain.
     *
     * @param entries of the list
     */
    synchronized boolean misses(Collection<String> entries) {
        Set<String> without = without(entries);
        return missing == null || !without.isEmpty() && !without.equals(missing);
    }

    private Set<String> without(Collection<String> entries) {
        Set<String> without = new HashSet<>(entries);
        without.removeAll(sealed.keySet());
        without.removeAll(codesHere);
        return without;
    }

    /** All names anew. */
    synchronized void learn(List<Sealed> all, Collection<String> entries) {
        sealed.clear();
        all.forEach(this::add);
        missing = without(entries);
        for (int part = 0; part < PARTS; part++) {
            write(part);
        }
    }

    private static int part(String entry) {
        return Math.floorMod(entry.hashCode(), PARTS);
    }

    private void write(int part) {
        List<Sealed> of = new ArrayList<>();
        sealed.forEach((entry, name) -> {
            if (part(entry) == part) {
                of.add(new Sealed(entry, name));
            }
        });
        try {
            if (!of.isEmpty()) {
                folder.write(names.people(part), Json.text(SealedNames.class, new SealedNames(of, null)));
                return;
            }
        } catch (IOException full) {
            // Then all of the part goes: names are a help, a code beside its name is a leak.
        }
        try {
            folder.delete(names.people(part));
        } catch (IOException broken) {
            // A device that can't even delete keeps no scan either.
        }
    }
}
