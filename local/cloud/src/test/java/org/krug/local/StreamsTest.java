package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.streams.FailedBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Tables' streams to a function, over real DynamoDB Local. */
class StreamsTest {
    private static final Instant NOW = Instant.parse("2019-02-09T09:00:00.250Z");
    private static final int MOST_AT_ONCE = 25;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    TestProject project;
    LocalCloud cloud;

    @BeforeEach
    void start() {
        project = TestProject.in(folder.resolve("project"));
        cloud = open();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private LocalCloud open() {
        return LocalCloud.start(
                CloudOptions.of(project.template()).withClock(NOW).withData(folder.resolve("data")),
                surroundings -> new TestServices());
    }

    private void store(String... ids) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.address() + "/items/" + String.join(",", ids)))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    /** Each call of the function: the items of its batch. */
    private List<String> batches() {
        return project.consumed().stream()
                .map(line -> line.replaceFirst(" at .*", ""))
                .toList();
    }

    /** All items in the order in which the function saw them, one batch after another. */
    private List<String> items() {
        return batches().stream()
                .flatMap(batch -> List.of(batch.substring(1, batch.length() - 1).split(", ", -1)).stream())
                .toList();
    }

    @Test
    void recordsComeInOrderWithTheLocalClocksTime() throws Exception {
        List<String> ids = IntStream.range(0, 25).mapToObj(i -> "item" + i).toList();
        store(ids.toArray(String[]::new));
        cloud.drain();

        assertThat(items()).isEqualTo(ids);
        assertThat(batches())
                .allSatisfy(batch -> assertThat(batch.split(",", -1)).hasSizeLessThanOrEqualTo(10));
        assertThat(project.consumed()).allSatisfy(line -> assertThat(line).endsWith(" at " + NOW));
    }

    @Test
    void drainFollowsWhatFunctionsWriteBecauseOfRecords() throws Exception {
        store("cascade");
        cloud.drain();
        assertThat(items()).containsExactly("cascade", "copy-of-cascade");
    }

    @Test
    void whatOnePollDoesNotReadIsHandledBeforeDrainReturns() throws Exception {
        List<String> ids = IntStream.range(0, 1500).mapToObj(i -> "item" + i).toList();
        write(ids);
        store("last");
        cloud.drain();

        assertThat(items()).containsAll(ids).hasSize(ids.size() + 1).endsWith("last");
    }

    /** Past the functions, so that the streams are told of nothing. */
    private void write(List<String> ids) {
        try (DynamoDbClient tables = SdkClients.tables(cloud)) {
            for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
                List<WriteRequest> puts = ids.subList(from, from + MOST_AT_ONCE).stream()
                        .map(id -> Map.of("pk", AttributeValue.fromS(id)))
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item))
                                .build())
                        .toList();
                tables.batchWriteItem(batch -> batch.requestItems(Map.of("krug-items", puts)));
            }
        }
    }

    @Test
    void drainCostsNextToNothingWhenNothingHappened() throws Exception {
        store("first");
        cloud.drain();
        long begin = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            cloud.drain();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void filteredRecordsAreNotDelivered() throws Exception {
        store("ignored", "seen");
        store("ignored");
        cloud.drain();
        assertThat(items()).containsExactly("seen");
    }

    @Test
    void aFailureThatPassesIsTriedAgain() throws Exception {
        store("flaky");
        cloud.drain();
        assertThat(items()).containsExactly("flaky", "flaky", "flaky");
        assertThat(cloud.streams().failedBatches().all()).isEmpty();
    }

    @Test
    void aPoisonedRecordIsFoundAndKeptAsideAndItsNeighboursAreHandled() throws Exception {
        store("a", "b", "poison", "c", "d");
        cloud.drain();

        assertThat(cloud.streams().failedBatches().all()).singleElement().satisfies(failed -> {
            assertThat(failed.function()).isEqualTo("ConsumerFunction");
            assertThat(failed.table()).isEqualTo("krug-items");
            assertThat(failed.firstSequence()).isEqualTo(failed.lastSequence());
            assertThat(failed.attempts()).isEqualTo(4);
            assertThat(failed.error()).contains("can't take poison");
            assertThat(failed.event()
                            .at("/Records/0/dynamodb/NewImage/number/N")
                            .asText())
                    .isEqualTo("1.5");
            assertThat(failed.event().at("/Records/0/dynamodb/NewImage/tags/SS").toString())
                    .isEqualTo("[\"a\",\"b\"]");
        });
        assertThat(items()).endsWith("c", "d").contains("a", "b");
    }

    @Test
    void aKeptBatchCanBeReplayed() throws Exception {
        store("poison");
        cloud.drain();
        FailedBatch failed = cloud.streams().failedBatches().all().getFirst();

        assertThat(replay(failed)).isEqualTo(409);
        assertThat(cloud.streams().failedBatches().all()).hasSize(1);

        Files.writeString(Path.of(project.consumerLog() + ".healed"), "");
        assertThat(replay(failed)).isEqualTo(303);
        assertThat(cloud.streams().failedBatches().all()).isEmpty();
    }

    @Test
    void theCommandListsWhatFailedAndReplaysIt() throws Exception {
        assertThat(command()).isEqualTo("0 Nothing waits: every change was handled.");
        store("poison");
        cloud.drain();
        store("poison-too");
        cloud.drain();
        List<String> ids = cloud.streams().failedBatches().all().stream()
                .map(FailedBatch::id)
                .toList();
        assertThat(ids).hasSize(2);

        assertThat(command())
                .startsWith("0 ")
                .contains(ids)
                .contains("ConsumerFunction did not handle 1 record(s) of krug-items, 4 tries")
                .contains("can't take poison");
        assertThat(command(ids.getFirst())).isEqualTo("1 " + ids.getFirst() + "  failed again");
        assertThat(command("unknown")).isEqualTo("1 unknown  is not among those that wait");

        Files.writeString(Path.of(project.consumerLog() + ".healed"), "");
        assertThat(command(ids.getLast())).isEqualTo("0 " + ids.getLast() + "  taken");
        assertThat(command("--all")).isEqualTo("0 " + ids.getFirst() + "  taken");
        assertThat(cloud.streams().failedBatches().all()).isEmpty();
    }

    /** The exit code and what was printed. */
    private String command(String... arguments) {
        StringWriter printed = new StringWriter();
        List<String> words =
                new ArrayList<>(List.of("replay", "--url", cloud.address().toString()));
        words.addAll(List.of(arguments));
        int code = Krug.commandLine().setOut(new PrintWriter(printed)).execute(words.toArray(String[]::new));
        return code + " " + printed.toString().strip();
    }

    private int replay(FailedBatch failed) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cloud.address() + "/_local/failed/" + failed.id() + "/replay"))
                .POST(BodyPublishers.noBody())
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void recordsBeforeAReportedFailureAreNotDeliveredAgain() throws Exception {
        store("a", "b", "partial", "c");
        cloud.drain();
        assertThat(items()).containsSubsequence("a", "b", "partial", "partial", "partial", "c");
        assertThat(items()).filteredOn(item -> item.equals("a")).hasSize(1);
        assertThat(items()).filteredOn(item -> item.equals("b")).hasSize(1);
        assertThat(cloud.streams().failedBatches().all()).isEmpty();
    }

    @Test
    void aRestartGoesOnAfterTheCheckpoint() throws Exception {
        store("before");
        cloud.drain();
        cloud.close();
        cloud = open();
        store("after");
        cloud.drain();
        assertThat(items()).containsExactly("before", "after");
        assertThat(cloud.isNew()).isFalse();
    }

    @Test
    void theFunctionIsCalledSoonWithoutBeingAskedTo() throws Exception {
        store("alone");
        Awaiting.until(Duration.ofSeconds(5), () -> items().contains("alone"));
        assertThat(items()).containsExactly("alone");
    }
}
