package org.krug.local.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krug.local.gateway.PathParts;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.streams.FailedBatch;

/** Tables, how far their streams have been handled, and what could not be. */
final class StreamsPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPLAY = "/replay";

    private final LocalPages.Shown shown;

    StreamsPage(LocalPages.Shown shown) {
        this.shown = shown;
    }

    /**
     * @param rest the path below /_local
     */
    HttpAnswer answer(HttpCall call, String rest) {
        if (rest.equals("tables")) {
            return page();
        }
        if (rest.equals("failed")) {
            return json(shown.streams().failedBatches().all());
        }
        if (call.method().equals("POST") && rest.endsWith(REPLAY)) {
            String id = PathParts.decode(rest.substring("failed/".length(), rest.length() - REPLAY.length()));
            boolean taken = shown.streams().failedBatches().replay(id, shown.functions());
            return taken
                    ? new HttpAnswer(303, Map.of("Location", List.of("/_local/tables")), new byte[0])
                    : HttpAnswer.text(
                            409, "text/plain; charset=utf-8", "The function failed again; see /_local/functions.");
        }
        return Html.notFound();
    }

    private HttpAnswer page() {
        List<List<?>> mappings = shown.streams().statuses().stream()
                .<List<?>>map(status ->
                        List.of(status.source().table(), status.source().function(), handled(status.checkpoints())))
                .toList();
        List<List<?>> tables = shown.template().tables().values().stream()
                .<List<?>>map(List::of)
                .toList();
        List<FailedBatch> failed = shown.streams().failedBatches().all();
        return Html.page("Streams and tables", """
                <h2>Failed batches</h2>%s
                <h2>Streams</h2>%s
                <h2>Tables</h2>%s
                """.formatted(
                        failed.isEmpty()
                                ? "<p class=\"ok\">✓ None: everything that changed was handled.</p>"
                                : failed.stream().map(StreamsPage::card).collect(Collectors.joining()),
                        Html.table(List.of("Table", "Told", "Handled up to record"), mappings),
                        Html.table(List.of("Name"), tables)));
    }

    /** Sequence numbers without the zeros that fill them up. */
    private static String handled(Map<String, String> checkpoints) {
        return checkpoints.isEmpty()
                ? "nothing yet"
                : checkpoints.values().stream()
                        .map(number -> number.replaceFirst("^0+(?=\\d)", ""))
                        .collect(Collectors.joining(", "));
    }

    private static String card(FailedBatch batch) {
        return """
                <div class="card"><strong class="bad">%s</strong> did not handle %d record(s) of %s, %d tries, at %s<br>
                <span class="muted">%s, %s to %s</span><pre class="code">%s</pre><details><summary>Records</summary><pre class="code">%s</pre></details>
                <form method="post" action="/_local/failed/%s/replay"><button>Replay</button></form></div>
                """.formatted(
                        Html.text(batch.function()),
                        batch.event().path("Records").size(),
                        Html.text(batch.table()),
                        batch.attempts(),
                        Html.text(batch.failedAt()),
                        Html.text(batch.shard()),
                        Html.text(batch.firstSequence()),
                        Html.text(batch.lastSequence()),
                        Html.text(batch.error()),
                        Html.text(batch.event().toPrettyString()),
                        Html.text(batch.id()));
    }

    private static HttpAnswer json(Object value) {
        try {
            return HttpAnswer.text(200, "application/json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
