package org.krug.local.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.krug.local.http.HttpAnswer;

/** Says what runs here. */
final class WelcomePage {
    private final LocalPages.Shown shown;

    WelcomePage(LocalPages.Shown shown) {
        this.shown = shown;
    }

    HttpAnswer welcome() {
        List<List<?>> routes = shown.template().httpApi().routes().stream()
                .<List<?>>map(
                        route -> List.of(route.key(), route.function(), route.authorized() ? "signed in" : "anyone"))
                .toList();
        return Html.page("Krug runs on this machine", """
                <p>Clubs and their events: members, registrations, tickets, check-in, live counts, feedback. This is the cloud of
                <code>template.yaml</code> in one process, with %d functions and %d tables. Nothing here reaches AWS.</p>
                <p>Whom to sign in as, and the venue screens' addresses, stand in the terminal that started it; sign-in codes arrive
                in the mailbox.</p>
                %s<details><summary>Routes of the API</summary>%s</details>
                """.formatted(
                        shown.template().functions().size(),
                        shown.template().tables().size(),
                        places(),
                        Html.table(List.of("Route", "Function", "For"), routes)));
    }

    HttpAnswer index() {
        return Html.page("Local cloud", "<p>What stands beside the API, on this machine only.</p>" + places());
    }

    private String places() {
        String services = shown.services().pages().entrySet().stream()
                .map(page -> place(
                        page.getKey(), page.getValue().title(), page.getValue().text()))
                .sorted()
                .collect(Collectors.joining());
        String own = place("clock", "Clock", "What time it is here; set it, move it, run to the next deadline")
                + place("tables", "Streams and tables", "Who is told of what changed, and what could not be handled")
                + place("functions", "Functions", "Which have started, how often they were called, what went wrong")
                + place("api/", "API", "Every call, to be tried here");
        return "<div class=\"places\">" + services + own + "</div>";
    }

    private static String place(String path, String title, String text) {
        return "<a href=\"/_local/" + path + "\"><b>" + Html.text(title) + "</b><span class=\"muted\">"
                + Html.text(text) + "</span></a>";
    }
}
