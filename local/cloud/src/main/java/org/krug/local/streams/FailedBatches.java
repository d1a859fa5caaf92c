package org.krug.local.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.lambda.FunctionCaller;

/** Keeps failed batches, as the template's failure queue does, until somebody replays them. */
public final class FailedBatches {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".json";

    private final Folder folder;

    FailedBatches(Path path) {
        this.folder = new Folder(path);
    }

    void keep(FailedBatch batch) {
        try {
            folder.write(batch.id() + ENDING, JSON.writeValueAsBytes(batch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that wait, by mapping and sequence number. */
    public List<FailedBatch> all() {
        return folder.names().stream().flatMap(name -> read(name).stream()).toList();
    }

    /**
     * Gives a batch to its function once more, and forgets it when the function takes it.
     *
     * @return false when there is no such batch, or it failed again
     */
    public boolean replay(String id, FunctionCaller functions) {
        Optional<FailedBatch> batch =
                all().stream().filter(one -> one.id().equals(id)).findFirst();
        return batch.isPresent() && replay(batch.get(), functions);
    }

    private boolean replay(FailedBatch batch, FunctionCaller functions) {
        try {
            CallOutcome outcome = functions.call(batch.function(), JSON.writeValueAsBytes(batch.event()));
            boolean taken = outcome instanceof CallOutcome.Answered answered
                    && BatchAnswer.failures(answered.answer()).isEmpty();
            if (taken) {
                folder.delete(batch.id() + ENDING);
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<FailedBatch> read(String name) {
        return folder.read(name).map(content -> {
            try {
                return JSON.readValue(content, FailedBatch.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
