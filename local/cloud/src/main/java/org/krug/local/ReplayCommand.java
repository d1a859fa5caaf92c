package org.krug.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what functions gave up, and gives it to them once more. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what functions of a running local cloud gave up after their retries, or gives it to them once more.",
            "These are batches of stream records. What a function takes this time is kept no longer."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed, or all were taken", "1:one failed again, is not known, or no cloud answers"})
final class ReplayCommand implements Subcommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The answer of the page's button: taken, look at the list. */
    private static final int TAKEN = 303;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the local cloud runs (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private URI address;

    @Option(names = "--all", description = "Replay every batch, the oldest of each function first.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Which batches to replay, as they are listed.")
    private List<String> ids = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (all && !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--all and ids do not go together.");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            Map<String, JsonNode> waiting = waiting(client);
            return all || !ids.isEmpty() ? replayed(client, waiting) : listed(waiting);
        } catch (IOException e) {
            throw new CloudStartException("No local cloud answers at " + address + ": " + e.getMessage(), e);
        }
    }

    private int listed(Map<String, JsonNode> waiting) {
        PrintWriter out = spec.commandLine().getOut();
        if (waiting.isEmpty()) {
            out.println("Nothing waits: every change was handled.");
        }
        waiting.forEach((id, batch) -> {
            out.println(id);
            out.println("  %s did not handle %d record(s) of %s, %d tries, at %s"
                    .formatted(
                            batch.path("function").asText(),
                            batch.at("/event/Records").size(),
                            batch.path("table").asText(),
                            batch.path("attempts").asInt(),
                            batch.path("failedAt").asText()));
            out.println("  " + batch.path("error").asText().lines().findFirst().orElse(""));
        });
        out.flush();
        return 0;
    }

    private int replayed(HttpClient client, Map<String, JsonNode> waiting) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Set<String> wanted = all ? waiting.keySet() : Set.copyOf(ids);
        int left = 0;
        for (String id : wanted) {
            boolean taken = waiting.containsKey(id) && replay(client, id);
            out.println(id
                    + (taken
                            ? "  taken"
                            : waiting.containsKey(id) ? "  failed again" : "  is not among those that wait"));
            left += taken ? 0 : 1;
        }
        out.flush();
        return left == 0 ? 0 : 1;
    }

    private Map<String, JsonNode> waiting(HttpClient client) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/_local/failed")).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("it answered " + answer.statusCode());
        }
        Map<String, JsonNode> waiting = new LinkedHashMap<>();
        JSON.readTree(answer.body())
                .forEach(batch -> waiting.put(batch.path("id").asText(), batch));
        return waiting;
    }

    private boolean replay(HttpClient client, String id) throws IOException, InterruptedException {
        URI button = URI.create(address + "/_local/failed/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + "/replay");
        HttpRequest request =
                HttpRequest.newBuilder(button).POST(BodyPublishers.noBody()).build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == TAKEN;
    }
}
