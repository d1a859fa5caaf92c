package org.krug.local.aws.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.krug.local.aws.wire.Json;
import org.krug.local.aws.wire.RestJson;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.http.LocalPage;

/**
 * What would have been pushed, newest first, for people at {@code /_local/pushes} and for programs at {@code /_local/pushes.json?after=SEQUENCE}.
 */
public final class PushPages implements Endpoint {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int MOST = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Pushes pushes;

    public PushPages(Pushes pushes) {
        this.pushes = pushes;
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
            return page(405, "<p>Pushes can only be read.</p>");
        }
        if (!call.path().endsWith(".json")) {
            return page(200, list(pushes.newestFirst()));
        }
        try {
            return json(Long.parseLong(RestJson.query(call.rawQuery()).getOrDefault("after", "0")));
        } catch (IllegalArgumentException malformed) {
            return page(400, "<p>This address is malformed.</p>");
        }
    }

    private HttpAnswer json(long after) {
        ArrayNode found = Json.array();
        pushes.newestFirst().stream()
                .takeWhile(pushed -> pushed.sequence() > after)
                .forEach(pushed -> found.add(Json.MAPPER.<ObjectNode>valueToTree(pushed)));
        ObjectNode answer = Json.object();
        answer.set("pushes", found);
        return new HttpAnswer(200, Map.of("Content-Type", List.of("application/json")), Json.bytes(answer));
    }

    private static String list(List<Pushed> pushes) {
        if (pushes.isEmpty()) {
            return "<p class=\"muted\">No pushes here yet. What would go to people's phones will be listed, newest first.</p>";
        }
        String rows = pushes.stream()
                .limit(MOST)
                .map(pushed -> """
                        <tr><td><time>%s</time></td><td>%s</td><td><code>%s</code></td><td><code>%s</code></td></tr>""".formatted(
                                TIME.format(pushed.at()),
                                LocalPage.text(pushed.platform()),
                                LocalPage.text(pushed.token()),
                                LocalPage.text(pushed.payload())))
                .collect(Collectors.joining("\n"));
        return "<p>What would have gone to people's phones. What it is about lies in their inboxes.</p><table><thead><tr>"
                + "<th>When</th><th>Through</th><th>Token</th><th>Payload</th></tr></thead><tbody>" + rows
                + "</tbody></table>";
    }

    private static HttpAnswer page(int status, String body) {
        return new HttpAnswer(
                status,
                Map.of(
                        "Content-Type",
                        List.of(HTML),
                        "Content-Security-Policy",
                        List.of("default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
                        "Cache-Control",
                        List.of("no-store")),
                LocalPage.html("Pushes", body).getBytes(StandardCharsets.UTF_8));
    }
}
