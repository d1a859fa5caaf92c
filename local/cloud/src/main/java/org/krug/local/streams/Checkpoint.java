package org.krug.local.streams;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far a mapping has come in each shard of its stream; kept, so that a restart goes on there. */
final class Checkpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> SHARDS = new TypeReference<>() {};

    private final Folder folder;
    private final String file;
    private final Map<String, String> shards = new ConcurrentHashMap<>();

    /** Reads what an earlier run has kept. */
    Checkpoint(Folder folder, String mapping) {
        this.folder = folder;
        this.file = mapping + ".json";
        folder.read(file).ifPresent(kept -> {
            try {
                shards.putAll(JSON.readValue(kept, SHARDS));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The last sequence number handled. */
    Optional<String> of(String shard) {
        return Optional.ofNullable(shards.get(shard));
    }

    Map<String, String> shards() {
        return Map.copyOf(shards);
    }

    void advance(StreamRecord handled) {
        shards.put(handled.shard(), handled.sequence());
        try {
            folder.write(file, JSON.writeValueAsBytes(shards));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
