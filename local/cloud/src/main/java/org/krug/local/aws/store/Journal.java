package org.krug.local.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.krug.local.aws.wire.Json;

/**
 * A file of JSON lines that grows at its end. A line counts once its line feed is there, so a process killed in mid-write loses only
 * what it had not acknowledged. Written without a forced flush to the disk: it outlives the process, not a power cut.
 */
public final class Journal implements AutoCloseable {
    private static final byte LINE_FEED = '\n';

    private final Path file;
    // No channel: those close themselves when a thread is interrupted, and would take everybody's journal along.
    private RandomAccessFile out;

    private Journal(Path file, RandomAccessFile out) {
        this.file = file;
        this.out = out;
    }

    /** Opens the journal, made when missing, and shows each line there is. */
    public static Journal open(Path file, Consumer<JsonNode> line) {
        PrivateFile.create(file);
        try {
            byte[] content = Files.readAllBytes(file);
            int start = 0;
            for (int at = 0; at < content.length; at++) {
                if (content[at] == LINE_FEED) {
                    line.accept(Json.MAPPER.readTree(content, start, at - start));
                    start = at + 1;
                }
            }
            RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
            out.setLength(start);
            out.seek(start);
            return new Journal(file, out);
        } catch (IOException broken) {
            throw new UncheckedIOException("The journal " + file + " can't be read", broken);
        }
    }

    /** Adds one line; on return it outlives the process. */
    public synchronized void append(Object line) {
        try {
            long before = out.getFilePointer();
            try {
                out.write(terminated(line));
            } catch (IOException full) {
                out.setLength(before);
                out.seek(before);
                throw full;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The journal " + file + " can't be written", broken);
        }
    }

    /** Replaces all lines at once. */
    public synchronized void rewrite(List<?> lines) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        lines.forEach(line -> content.writeBytes(terminated(line)));
        PrivateFile.replace(file, content.toByteArray());
        try {
            out.close();
            out = new RandomAccessFile(file.toFile(), "rw");
            out.seek(out.length());
        } catch (IOException broken) {
            throw new UncheckedIOException("The journal " + file + " can't be written", broken);
        }
    }

    private static byte[] terminated(Object line) {
        byte[] json = Json.bytes(line);
        byte[] whole = Arrays.copyOf(json, json.length + 1);
        whole[json.length] = LINE_FEED;
        return whole;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
