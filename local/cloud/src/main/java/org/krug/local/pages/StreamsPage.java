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
        String tables = shown.template().tables().values().stream()
                .map(table -> Html.row("td", table))
                .collect(Collectors.joining());
        String mappings = shown.streams().statuses().stream()
                .map(status -> Html.row(
                        "td",
                        status.source().table(),
                        status.source().function(),
                        status.checkpoints().isEmpty()
                                ? "nothing yet"
                                : String.join(", ", status.checkpoints().values())))
                .collect(Collectors.joining());
        List<FailedBatch> failed = shown.streams().failedBatches().all();
        return Html.page("Tables and streams", """
                <h2>Failed batches</h2>%s
                <h2>Streams</h2><div class="wide"><table>%s%s</table></div>
                <h2>Tables</h2><table>%s</table>
                """.formatted(
                        failed.isEmpty()
                                ? "<p class=\"ok\">None.</p>"
                                : failed.stream().map(StreamsPage::card).collect(Collectors.joining()),
                        Html.row("th", "Table", "Function", "Handled up to"),
                        mappings,
                        tables));
    }

    private static String card(FailedBatch batch) {
        return """
                <div class="card"><strong class="bad">%s</strong> did not handle %d record(s) of %s, %d tries, at %s<br>
                <span class="muted">%s, %s to %s</span><pre>%s</pre><details><summary>Records</summary><pre>%s</pre></details>
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
