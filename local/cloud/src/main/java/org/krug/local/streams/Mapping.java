package org.krug.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.lambda.FunctionCaller;
import org.krug.local.template.StreamSource;

/**
 * One event-source mapping: brings records to a function in order, in batches, at least once.
 *
 * <p>A failed batch is split when the mapping says so, else tried again; after the last try it is kept aside, and the stream goes on.
 */
final class Mapping {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Before the second try; doubled before each further one. */
    private static final long PAUSE_MILLIS = 10;

    private static final int MOST_DOUBLINGS = 5;

    /** What a mapping needs from the local cloud. */
    record Surroundings(FunctionCaller functions, FailedBatches failed, InstantSource clock) {}

    private sealed interface Result {
        record Done() implements Result {}

        /** @param from the index of the first record that failed */
        record Failed(int from, String error) implements Result {}
    }

    private final StreamSource source;
    private final Checkpoint checkpoint;
    private final RecordFilter filter;
    private final Surroundings surroundings;
    private final Deque<StreamRecord> waiting = new ArrayDeque<>();

    Mapping(StreamSource source, Checkpoint checkpoint, Surroundings surroundings) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.filter = new RecordFilter(source);
        this.surroundings = surroundings;
    }

    StreamSource source() {
        return source;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Takes records that were read from the stream; those it has handled before are left out. */
    void take(List<StreamRecord> records) {
        for (StreamRecord record : records) {
            if (checkpoint
                    .of(record.shard())
                    .filter(done -> !record.isAfter(done))
                    .isEmpty()) {
                waiting.add(record);
            }
        }
    }

    /** Forgets what waits; it will be read again. */
    void reset() {
        waiting.clear();
    }

    /** Handles all that waits. */
    void run() throws InterruptedException {
        while (!waiting.isEmpty()) {
            deliver(nextBatch());
        }
    }

    /** Records of one shard, up to the batch size; filtered ones don't count, but are passed. */
    private List<StreamRecord> nextBatch() {
        List<StreamRecord> batch = new ArrayList<>();
        Optional<StreamRecord> passed = Optional.empty();
        String shard = waiting.element().shard();
        while (!waiting.isEmpty()
                && batch.size() < source.batchSize()
                && waiting.element().shard().equals(shard)) {
            StreamRecord record = waiting.remove();
            if (filter.passes(record)) {
                batch.add(record);
            } else if (batch.isEmpty()) {
                passed = Optional.of(record);
            }
        }
        // Once for all of them: each time a file is written.
        passed.ifPresent(checkpoint::advance);
        return batch;
    }

    private void deliver(List<StreamRecord> batch) throws InterruptedException {
        List<StreamRecord> rest = batch;
        int attempts = 0;
        while (!rest.isEmpty()) {
            Result result = call(rest);
            attempts++;
            if (!(result instanceof Result.Failed failure)) {
                checkpoint.advance(rest.getLast());
                return;
            }
            if (failure.from() > 0) {
                // What came before the first failure is done; the rest begins its tries anew.
                checkpoint.advance(rest.get(failure.from() - 1));
                rest = rest.subList(failure.from(), rest.size());
                attempts = 1;
            }
            if (source.bisect() && rest.size() > 1) {
                split(rest);
                return;
            }
            if (attempts > source.retries()) {
                giveUp(rest, attempts, failure.error());
                return;
            }
            Thread.sleep(PAUSE_MILLIS << Math.min(attempts - 1, MOST_DOUBLINGS));
        }
    }

    /** Splitting costs no try: it goes down to the one record that is the trouble. */
    private void split(List<StreamRecord> batch) throws InterruptedException {
        int middle = batch.size() / 2;
        deliver(batch.subList(0, middle));
        deliver(batch.subList(middle, batch.size()));
    }

    private Result call(List<StreamRecord> batch) {
        CallOutcome outcome = surroundings.functions().call(source.function(), bytes(event(batch)));
        return switch (outcome) {
            case CallOutcome.Answered answered -> judge(batch, answered.answer());
            case CallOutcome.Failed failed -> new Result.Failed(0, failed.type() + ": " + failed.message());
            case CallOutcome.TimedOut late -> new Result.Failed(0, "no answer within " + late.seconds() + " s");
        };
    }

    private Result judge(List<StreamRecord> batch, byte[] answer) {
        List<String> failures = source.partialFailures() ? BatchAnswer.failures(answer) : List.of();
        if (failures.isEmpty()) {
            return new Result.Done();
        }
        List<String> sequences = batch.stream().map(StreamRecord::sequence).toList();
        // Lambda goes on from the lowest failure; a name that isn't in the batch fails all of it.
        int first = failures.stream().mapToInt(sequences::indexOf).min().orElse(0);
        return new Result.Failed(Math.max(0, first), "the function reported " + failures.size() + " failed records");
    }

    private void giveUp(List<StreamRecord> batch, int attempts, String error) {
        StreamRecord first = batch.getFirst();
        surroundings
                .failed()
                .keep(new FailedBatch(
                        source.id() + "-" + first.sequence(),
                        source.id(),
                        source.function(),
                        source.table(),
                        first.shard(),
                        first.sequence(),
                        batch.getLast().sequence(),
                        attempts,
                        error,
                        surroundings.clock().instant().toString(),
                        event(batch)));
        checkpoint.advance(batch.getLast());
    }

    private static ObjectNode event(List<StreamRecord> batch) {
        ObjectNode event = JSON.createObjectNode();
        event.putArray("Records").addAll(batch.stream().map(StreamRecord::json).toList());
        return event;
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
