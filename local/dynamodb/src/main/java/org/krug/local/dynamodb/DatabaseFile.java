package org.krug.local.dynamodb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The SQLite file that DynamoDB Local keeps its tables in.
 *
 * <p>Made empty beforehand, in write-ahead mode: then a transaction waits for the disk once. In SQLite's usual mode it waits for a journal, for the
 * file and for the journal's end. The mode is kept in the file, and DynamoDB Local offers no setting for it.
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html">The format of the file</a>
 */
final class DatabaseFile {
    /** What DynamoDB Local calls the one database that all callers share. */
    static final String DATABASE = "shared-local-instance";

    private static final String NAME = DATABASE + ".db";
    private static final int PAGE_BYTES = 4096;
    private static final byte WRITE_AHEAD = 2;
    private static final byte LEAF_OF_A_TABLE = 0x0d;

    private DatabaseFile() {}

    /** Makes the file unless the folder has one. */
    static void prepare(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            return;
        }
        Path whole = Files.write(folder.resolve(NAME + ".new"), empty());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A database of one page: the file's header, and the schema's root without entries. Whatever is not put is zero. */
    private static byte[] empty() {
        return ByteBuffer.allocate(PAGE_BYTES)
                .put("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) PAGE_BYTES)
                .put(WRITE_AHEAD)
                .put(WRITE_AHEAD)
                .put(20, new byte[] {0, 64, 32, 32}) // shares of a page, fixed by the format
                .putInt(24, 1) // changes so far
                .putInt(28, 1) // pages
                .putInt(56, 1) // texts in UTF-8
                .putInt(92, 1) // the change as of which the number of pages holds
                .put(100, LEAF_OF_A_TABLE)
                .putShort(105, (short) PAGE_BYTES) // where entries begin: at the end, for there are none
                .array();
    }
}
