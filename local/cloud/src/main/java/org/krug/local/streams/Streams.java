package org.krug.local.streams;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.krug.local.Ending;
import org.krug.local.lambda.FunctionCaller;
import org.krug.local.template.StreamSource;
import org.krug.local.template.TemplateException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** All event-source mappings. They run when told that a table may have changed, and look by themselves once a second. */
public final class Streams implements AutoCloseable {
    private static final long SLOW_POLL_MILLIS = 1000;

    /** A table's stream and the mappings on it. */
    private static final class Source {
        private final String table;
        private final StreamReader reader;
        private final List<Mapping> mappings;
        /** Counts what may have changed the table; a pass that saw the latest count has caught up. */
        private final AtomicLong changes = new AtomicLong(1);

        private volatile long caughtUp;

        private Source(String table, StreamReader reader, List<Mapping> mappings) {
            this.table = table;
            this.reader = reader;
            this.mappings = mappings;
        }

        private boolean isBehind() {
            return caughtUp != changes.get();
        }
    }

    /**
     * What the mappings need.
     *
     * @param data keeps checkpoints and failed batches
     */
    public record Surroundings(
            DynamoDbClient tables,
            DynamoDbStreamsClient streams,
            FunctionCaller functions,
            InstantSource clock,
            Path data) {}

    private final List<Source> sources = new ArrayList<>();
    private final FailedBatches failed;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock passing = new ReentrantLock();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean closed;

    public Streams(List<StreamSource> mappings, Surroundings surroundings) {
        this.failed = new FailedBatches(surroundings.data().resolve("failed"));
        Folder checkpoints = new Folder(surroundings.data().resolve("checkpoints"));
        Mapping.Surroundings near = new Mapping.Surroundings(surroundings.functions(), failed, surroundings.clock());
        Map<String, List<Mapping>> byTable = new LinkedHashMap<>();
        mappings.forEach(source -> byTable.computeIfAbsent(source.table(), table -> new ArrayList<>())
                .add(new Mapping(source, new Checkpoint(checkpoints, source.id()), near)));
        byTable.forEach((table, all) -> sources.add(source(table, all, surroundings)));
    }

    /** Starts to look by itself. */
    public void start() {
        threads.submit(this::watch);
    }

    /** Tells that tables of these names may have changed. */
    public void changed(Set<String> tables) {
        List<Source> changed =
                sources.stream().filter(source -> tables.contains(source.table)).toList();
        changed.forEach(source -> source.changes.incrementAndGet());
        if (!changed.isEmpty()) {
            woken.release();
        }
    }

    /** Returns when everything that was written by functions so far has been handled, and what they wrote because of it. */
    public void drain() {
        while (!closed && sources.stream().anyMatch(Source::isBehind)) {
            pass();
        }
    }

    public List<StreamStatus> statuses() {
        return sources.stream()
                .flatMap(source -> source.mappings.stream())
                .map(mapping ->
                        new StreamStatus(mapping.source(), mapping.checkpoint().shards()))
                .toList();
    }

    /** What was given up. */
    public FailedBatches failedBatches() {
        return failed;
    }

    /** Lets the batches under way end, for a while; what is not handled then is read again at the next start. */
    @Override
    public void close() {
        closed = true;
        woken.release();
        Ending.gently(threads);
    }

    private static Source source(String table, List<Mapping> mappings, Surroundings surroundings) {
        String arn = surroundings
                .tables()
                .describeTable(request -> request.tableName(table))
                .table()
                .latestStreamArn();
        if (arn == null) {
            throw new TemplateException(table, "is the source of events, but has no StreamSpecification");
        }
        return new Source(
                table,
                new StreamReader(surroundings.streams(), arn, surroundings.clock(), shard -> earliest(shard, mappings)),
                mappings);
    }

    /** Where the mapping that is furthest behind stands; the oldest record when one has not begun. */
    private static Optional<String> earliest(String shard, List<Mapping> mappings) {
        List<Optional<String>> all =
                mappings.stream().map(mapping -> mapping.checkpoint().of(shard)).toList();
        // Compared as numbers, but returned as they came: their leading zeros belong to them.
        return all.stream().allMatch(Optional::isPresent)
                ? all.stream().map(Optional::orElseThrow).min(Comparator.comparing(BigInteger::new))
                : Optional.empty();
    }

    private void watch() {
        while (!closed) {
            try {
                boolean told = woken.tryAcquire(SLOW_POLL_MILLIS, TimeUnit.MILLISECONDS);
                woken.drainPermits();
                if (!told) {
                    sources.forEach(source -> source.changes.incrementAndGet());
                }
                drain();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    e.printStackTrace();
                }
            }
        }
    }

    /** Polls each stream that is behind once, and runs what came; one pass at a time, so that order holds. */
    private void pass() {
        passing.lock();
        try {
            all(sources.stream()
                    .filter(Source::isBehind)
                    .<Callable<Void>>map(source -> () -> run(source))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while streams were being handled", e);
        } finally {
            passing.unlock();
        }
    }

    private Void run(Source source) throws InterruptedException {
        long seen = source.changes.get();
        boolean complete = false;
        try {
            StreamReader.Read read = source.reader.poll();
            source.mappings.forEach(mapping -> mapping.take(read.records()));
            all(source.mappings.stream()
                    .<Callable<Void>>map(mapping -> () -> {
                        mapping.run();
                        return null;
                    })
                    .toList());
            complete = true;
            // Functions that ran meanwhile have counted up: then there is more to look at.
            if (read.complete()) {
                source.caughtUp = seen;
            }
            return null;
        } finally {
            if (!complete) {
                // What was read but not handled would be lost until a restart: read it again from the checkpoints.
                source.reader.reset();
                source.mappings.forEach(Mapping::reset);
            }
        }
    }

    private void all(List<Callable<Void>> tasks) throws InterruptedException {
        if (tasks.size() == 1) {
            try {
                tasks.getFirst().call();
                return;
            } catch (InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        for (Future<Void> task : threads.invokeAll(tasks)) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a stream could not be handled", e.getCause());
            }
        }
    }
}
