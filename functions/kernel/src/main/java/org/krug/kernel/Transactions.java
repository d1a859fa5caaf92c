package org.krug.kernel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Conditional writes whose losers learn who won.
 *
 * <p>DynamoDB cancels one of two transactions that touch an item at the same moment. That says nothing about the conditions, so it is tried
 * again, each time after a longer random wait (full jitter; AWS Architecture Blog, "Exponential Backoff and Jitter").
 */
@Singleton
public final class Transactions {
    private static final int TRIES = 12;
    private static final int FIRST_WAIT_MILLIS = 8;
    private static final int LONGEST_WAIT_MILLIS = 500;
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");

    private final DynamoDbClient client;

    public Transactions(DynamoDbClient client) {
        this.client = client;
    }

    /** What came of a conditional write. */
    public sealed interface Written {
        /** All of it was written. */
        record Committed() implements Written {}

        /**
         * Nothing was written, for a condition did not hold.
         *
         * @param failed by place in the list of writes: the item that broke the condition, empty when it does not exist or was not asked for
         *     (ReturnValuesOnConditionCheckFailure)
         */
        record Rejected(Map<Integer, Map<String, AttributeValue>> failed) implements Written {
            /** Whether the condition of the n-th write, counted from 0, was broken. */
            public boolean at(int place) {
                return failed.containsKey(place);
            }
        }
    }

    /** Writes all or nothing. */
    public Written write(List<TransactWriteItem> writes) {
        return patiently(() -> {
            try {
                client.transactWriteItems(t -> t.transactItems(writes));
                return new Written.Committed();
            } catch (TransactionCanceledException cancelled) {
                return rejected(cancelled);
            }
        });
    }

    /**
     * Writes all or nothing, with the answer to the request that asked for it.
     *
     * @param done what the writes do
     */
    public <D> Written write(List<TransactWriteItem> writes, Once<D> once, D done) {
        return once.record(done).map(record -> with(record, writes, once)).orElseGet(() -> write(writes));
    }

    /** Changes one item if its condition holds, with the answer to the request that asked for it. */
    public <D> Written update(UpdateItemRequest update, Once<D> once, D done) {
        return once.record(done)
                .map(record -> with(record, List.of(WriteItems.of(update)), once))
                .orElseGet(() -> update(update));
    }

    /** Puts one item if its condition holds, with the answer to the request that asked for it. */
    public <D> Written put(PutItemRequest put, Once<D> once, D done) {
        return once.record(done)
                .map(record -> with(record, List.of(WriteItems.of(put)), once))
                .orElseGet(() -> put(put));
    }

    /** The record goes last, so that the writes keep their places. Where it breaks, all else is beside the point. */
    private Written with(TransactWriteItem record, List<TransactWriteItem> writes, Once<?> once) {
        Written written =
                write(Stream.concat(writes.stream(), Stream.of(record)).toList());
        switch (written) {
            case Written.Committed() -> once.committed();
            case Written.Rejected(var failed) ->
                Optional.ofNullable(failed.get(writes.size())).ifPresent(before -> {
                    throw new AnsweredBefore(before);
                });
        }
        return written;
    }

    /** Changes one item if its condition holds. Ask for ALL_OLD on failure to learn who won. */
    public Written update(UpdateItemRequest update) {
        return patiently(() -> {
            try {
                client.updateItem(update);
                return new Written.Committed();
            } catch (ConditionalCheckFailedException e) {
                return new Written.Rejected(Map.of(0, e.hasItem() ? e.item() : Map.of()));
            }
        });
    }

    /** Puts one item if its condition holds. Ask for ALL_OLD on failure to learn who won. */
    public Written put(PutItemRequest put) {
        return patiently(() -> {
            try {
                client.putItem(put);
                return new Written.Committed();
            } catch (ConditionalCheckFailedException e) {
                return new Written.Rejected(Map.of(0, e.hasItem() ? e.item() : Map.of()));
            }
        });
    }

    private static Written rejected(TransactionCanceledException cancelled) {
        Map<Integer, Map<String, AttributeValue>> failed = new TreeMap<>();
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        for (int place = 0; place < reasons.size(); place++) {
            CancellationReason reason = reasons.get(place);
            if ("ConditionalCheckFailed".equals(reason.code())) {
                failed.put(place, reason.hasItem() ? reason.item() : Map.of());
            }
        }
        if (failed.isEmpty()) {
            throw cancelled;
        }
        return new Written.Rejected(failed);
    }

    private static Written patiently(Supplier<Written> write) {
        for (int tried = 1; ; tried++) {
            try {
                return write.get();
            } catch (TransactionCanceledException e) {
                if (tried == TRIES || !passes(e)) {
                    throw e;
                }
            } catch (TransactionConflictException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
            pause(tried);
        }
    }

    /** Whether nothing but other writes at the same moment stood in the way. */
    static boolean passes(TransactionCanceledException e) {
        return e.cancellationReasons().stream().anyMatch(reason -> PASSING.contains(reason.code()));
    }

    private static void pause(int tried) {
        int longest = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(tried, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
