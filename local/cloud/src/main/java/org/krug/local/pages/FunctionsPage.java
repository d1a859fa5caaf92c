package org.krug.local.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.krug.local.http.HttpAnswer;
import org.krug.local.lambda.FunctionStatus;

/** How the functions are doing. */
final class FunctionsPage {
    private FunctionsPage() {}

    static HttpAnswer page(List<FunctionStatus> functions) {
        String rows = functions.stream()
                .map(function -> Html.row(
                        "td",
                        function.logicalId(),
                        function.started() ? "started in " + function.startMillis() + " ms" : "not called yet",
                        function.calls(),
                        function.errors()))
                .collect(Collectors.joining());
        String errors = functions.stream()
                .filter(function -> !function.lastError().isEmpty())
                .map(function -> "<h2 class=\"bad\">Last error of " + Html.text(function.logicalId()) + "</h2><pre>"
                        + Html.text(function.lastError()) + "</pre>")
                .collect(Collectors.joining());
        return Html.page(
                "Functions",
                "<div class=\"wide\"><table>" + Html.row("th", "Function", "State", "Calls", "Errors") + rows
                        + "</table></div>" + errors);
    }
}
