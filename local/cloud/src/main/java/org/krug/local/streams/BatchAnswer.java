package org.krug.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads which records of a batch a function says it could not handle. */
final class BatchAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchAnswer() {}

    /**
     * The sequence numbers that failed. An answer of another form names none: Lambda takes it for success.
     */
    static List<String> failures(byte[] answer) {
        List<String> failures = new ArrayList<>();
        try {
            for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
                failures.add(failure.path("itemIdentifier").asText());
            }
        } catch (IOException e) {
            return List.of();
        }
        return failures;
    }
}
