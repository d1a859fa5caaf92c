package org.krug.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;

/**
 * Sets DynamoDB Local's SQLite database up as it has no setting for.
 *
 * <ul>
 *   <li>Write-ahead: in SQLite's usual mode each transaction waits for the disk several times; like this only every thousandth page does. What was
 *       answered survives the end of the process by any signal. Only a machine that loses power may lose the latest transactions, whole ones
 *       (SQLite's documentation, "Write-Ahead Logging" and "PRAGMA synchronous").
 *   <li>Indexes: at every request it looks for the oldest record of the table's stream, and SQLite walks through the records of all streams for
 *       that: the more has happened, the longer each request takes. With an index a look-up among 8,000 records takes a hundredth of the time.
 * </ul>
 *
 * <p>A job for the engine's own connection, since nobody else can open a database in memory. Only the engine's class loader can load this class.
 */
final class DatabaseTuning extends SQLiteJob<Boolean> {
    @Override
    protected Boolean job(SQLiteConnection connection) throws SQLiteException {
        connection.exec("PRAGMA journal_mode = WAL");
        connection.exec("PRAGMA synchronous = NORMAL");
        connection.exec("CREATE INDEX IF NOT EXISTS us_by_stream ON us (StreamID)");
        connection.exec("CREATE INDEX IF NOT EXISTS us_by_shard ON us (ShardID)");
        return true;
    }
}
