package org.krug.local.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.krug.local.http.HttpAnswer;
import org.krug.local.lambda.FunctionStatus;

/** How the functions are doing. */
final class FunctionsPage {
    private static final List<String> COLUMNS = List.of("Function", "State", "Calls", "Errors", "Where");

    private FunctionsPage() {}

    static HttpAnswer page(List<FunctionStatus> functions) {
        List<List<?>> rows = functions.stream().<List<?>>map(FunctionsPage::row).toList();
        String errors = functions.stream()
                .filter(function -> !function.lastError().isEmpty())
                .map(function -> "<h2 class=\"bad\">Last error of " + Html.text(function.logicalId())
                        + "</h2><pre class=\"code\">" + Html.text(function.lastError()) + "</pre>")
                .collect(Collectors.joining());
        return Html.page(
                "Functions", "<p>A function starts when it is first called.</p>" + errors + Html.table(COLUMNS, rows));
    }

    private static List<?> row(FunctionStatus function) {
        return List.of(
                function.logicalId(),
                function.started() ? "started in " + function.startMillis() + " ms" : "not called yet",
                function.calls(),
                function.errors(),
                function.where());
    }
}
