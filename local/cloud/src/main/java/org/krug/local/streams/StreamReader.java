package org.krug.local.streams;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one table's stream for all mappings on it, shard after shard, so that a poll costs one call however many mappings there are. */
final class StreamReader {
    /** Few, so that a stream far behind is not held in memory, and others have their turn soon. */
    private static final int PAGE_RECORDS = 200;
    /** A page ends at a mebibyte of records. */
    private static final long HALF_PAGE_BYTES = 512 * 1024;

    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final InstantSource clock;
    /** The sequence number to begin after, or empty for the oldest record. */
    private final Function<String, Optional<String>> begin;

    private final Map<String, Cursor> shards = new LinkedHashMap<>();

    private static final class Cursor {
        private Optional<String> iterator = Optional.empty();
        private Optional<String> last;
        private boolean finished;

        private Cursor(Optional<String> last) {
            this.last = last;
        }
    }

    StreamReader(
            DynamoDbStreamsClient streams, String arn, InstantSource clock, Function<String, Optional<String>> begin) {
        this.streams = streams;
        this.arn = arn;
        this.clock = clock;
        this.begin = begin;
    }

    /**
     * The records after the last poll's, in order.
     *
     * @param complete whether those are all; else there may be more
     */
    record Read(List<StreamRecord> records, boolean complete) {}

    /** Reads at most one page of each shard. */
    Read poll() {
        List<StreamRecord> read = new ArrayList<>();
        boolean complete = true;
        boolean again = true;
        while (again) {
            if (shards.values().stream().allMatch(cursor -> cursor.finished)) {
                discover();
            }
            again = false;
            for (Map.Entry<String, Cursor> shard : shards.entrySet()) {
                if (!shard.getValue().finished) {
                    complete &= readPage(shard.getKey(), shard.getValue(), read);
                    // A shard that has just ended has a child to be read next.
                    again |= shard.getValue().finished;
                }
            }
        }
        return new Read(read, complete);
    }

    /** Begins again at the checkpoints, after something went wrong on the way. */
    void reset() {
        shards.clear();
    }

    private void discover() {
        streams.describeStream(request -> request.streamArn(arn)).streamDescription().shards().stream()
                .sorted((a, b) -> starting(a).compareTo(starting(b)))
                .forEach(shard -> shards.computeIfAbsent(shard.shardId(), id -> new Cursor(begin.apply(id))));
    }

    private static BigInteger starting(Shard shard) {
        return new BigInteger(shard.sequenceNumberRange().startingSequenceNumber());
    }

    /** @return whether nothing waits behind it */
    private boolean readPage(String id, Cursor cursor, List<StreamRecord> read) {
        List<Record> page = page(id, cursor);
        for (Record record : page) {
            String sequence = record.dynamodb().sequenceNumber();
            read.add(new StreamRecord(id, sequence, RecordJson.of(record, arn, now())));
            cursor.last = Optional.of(sequence);
        }
        return cursor.finished || !isFull(page);
    }

    /** Whether a page may have ended at one of its limits, so that more could wait behind it. */
    private static boolean isFull(List<Record> page) {
        return page.size() == PAGE_RECORDS
                || page.stream()
                                .mapToLong(record -> record.dynamodb().sizeBytes())
                                .sum()
                        > HALF_PAGE_BYTES;
    }

    private Instant now() {
        return clock.instant();
    }

    private List<Record> page(String id, Cursor cursor) {
        try {
            String iterator = cursor.iterator.orElseGet(() -> iterator(id, cursor.last));
            GetRecordsResponse response = streams.getRecords(
                    request -> request.shardIterator(iterator).limit(PAGE_RECORDS));
            cursor.iterator = Optional.ofNullable(response.nextShardIterator());
            cursor.finished = cursor.iterator.isEmpty();
            return response.records();
        } catch (ExpiredIteratorException e) {
            // Nothing was read for a quarter of an hour, as on a closed laptop: go on after the last record.
            cursor.iterator = Optional.of(iterator(id, cursor.last));
            return page(id, cursor);
        } catch (TrimmedDataAccessException e) {
            cursor.iterator = Optional.of(iterator(id, Optional.empty()));
            return page(id, cursor);
        }
    }

    private String iterator(String shard, Optional<String> after) {
        return streams.getShardIterator(request -> {
                    request.streamArn(arn).shardId(shard);
                    after.ifPresentOrElse(
                            sequence -> request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                    .sequenceNumber(sequence),
                            () -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
                })
                .shardIterator();
    }
}
