package org.krug.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.krug.app.storage.DiskFolder;

/** Everybody in the story, each with a phone and a session of their own. */
public final class People implements AutoCloseable {
    private final Web web;
    private final Identity identity;
    private final InstantSource clock;
    private final Path folders;
    private final Map<String, Phone> phones = new HashMap<>();

    People(Web web, Identity identity, InstantSource clock) {
        this.web = web;
        this.identity = identity;
        this.clock = clock;
        try {
            this.folders = Files.createTempDirectory("krug-phones");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Person person(String email) {
        return phone(email).owner();
    }

    Phone phone(String email) {
        return phones.computeIfAbsent(email, this::bought);
    }

    /** How many have done something so far. */
    int count() {
        return phones.size();
    }

    private Phone bought(String email) {
        DiskFolder folder = folder("phone-" + phones.size());
        return new Phone(new Person(email, web, identity, clock, folder), folder);
    }

    /** The storage of another device. */
    DiskFolder folder(String name) {
        try {
            return new DiskFolder(folders.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folders)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
