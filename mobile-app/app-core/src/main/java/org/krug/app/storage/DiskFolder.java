package org.krug.app.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of the device's private storage: one file for each text, written beside and moved into place. */
public final class DiskFolder implements Folder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-][A-Za-z0-9.-]*");
    private static final String UNFINISHED = ".unfinished";

    private final Path path;
    private boolean wiped;

    /**
     * Opens a folder, made when missing. What was left unfinished is removed.
     *
     * @throws IOException when it can't be made or read
     */
    public DiskFolder(Path path) throws IOException {
        this.path = Files.createDirectories(path);
        try (Stream<Path> files = Files.list(path)) {
            for (Path unfinished :
                    files.filter(file -> file.toString().endsWith(UNFINISHED)).toList()) {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    @Override
    public synchronized void write(String name, String text) throws IOException {
        Path file = file(name);
        if (wiped) {
            throw new IOException("wiped: nothing is kept any more");
        }
        Path beside = path.resolve(name + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // Before the move: a name must never lead to a text that the device has not kept yet.
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names(String beginning) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(beginning) && !name.endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public synchronized void wipe() throws IOException {
        wiped = true;
        for (String name : names("")) {
            delete(name);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches() || name.endsWith(UNFINISHED)) {
            throw new IllegalArgumentException("not a name for a text: " + name);
        }
        return path.resolve(name);
    }
}
