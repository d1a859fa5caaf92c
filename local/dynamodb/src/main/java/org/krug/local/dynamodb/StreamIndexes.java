package org.krug.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;

/**
 * Indexes that DynamoDB Local's SQLite database lacks.
 *
 * <p>At every request it looks for the oldest record of the table's stream, and SQLite walks through the records of all streams for that: the more
 * has happened, the longer each request takes. With an index a look-up among 8,000 records takes a hundredth of the time.
 *
 * <p>A job for the engine's own connection, since nobody else can open a database in memory. Only the engine's class loader can load this class.
 */
final class StreamIndexes extends SQLiteJob<Boolean> {
    @Override
    protected Boolean job(SQLiteConnection connection) throws SQLiteException {
        connection.exec("CREATE INDEX IF NOT EXISTS us_by_stream ON us (StreamID)");
        connection.exec("CREATE INDEX IF NOT EXISTS us_by_shard ON us (ShardID)");
        return true;
    }
}
