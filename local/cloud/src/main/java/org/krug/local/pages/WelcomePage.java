package org.krug.local.pages;

import java.util.stream.Collectors;
import org.krug.local.http.HttpAnswer;

/** Says what runs here. */
final class WelcomePage {
    private final LocalPages.Shown shown;

    WelcomePage(LocalPages.Shown shown) {
        this.shown = shown;
    }

    HttpAnswer welcome() {
        String routes = shown.template().httpApi().routes().stream()
                .map(route ->
                        Html.row("td", route.key(), route.function(), route.authorized() ? "signed in" : "anyone"))
                .collect(Collectors.joining());
        return Html.page("Krug runs on this machine", """
                <p>This is the cloud of <code>template.yaml</code> in one process: the HTTP and WebSocket APIs, %d functions,
                %d tables with their streams. Nothing here reaches AWS.</p>
                <div class="card"><a href="/_local">What stands beside the API: mailbox, tables, clock, description of the API</a></div>
                <h2>Routes</h2><div class="wide"><table>%s%s</table></div>
                """.formatted(
                        shown.template().functions().size(),
                        shown.template().tables().size(),
                        Html.row("th", "Route", "Function", "For"),
                        routes));
    }

    HttpAnswer index() {
        String own = card(
                        "tables",
                        "Tables, streams, failed batches",
                        "What changed, who was told, what could not be handled")
                + card("functions", "Functions", "Which have started, how often they were called, what went wrong")
                + card("clock", "Clock", "What time it is here; set it, move it, run to the next deadline")
                + card("api/", "API", "Try every call of the API");
        String services = shown.services().pages().entrySet().stream()
                .map(page -> card(page.getKey(), page.getValue().title(), ""))
                .sorted()
                .collect(Collectors.joining());
        return Html.page("Local cloud", services + own);
    }

    private static String card(String path, String title, String text) {
        return "<div class=\"card\"><a href=\"/_local/" + path + "\">" + Html.text(title)
                + "</a><br><span class=\"muted\">" + Html.text(text) + "</span></div>";
    }
}
