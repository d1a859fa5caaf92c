package org.krug.local.pages;

import java.net.URI;
import java.util.Optional;
import org.krug.local.clock.ClockDrive;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import org.krug.local.lambda.Functions;
import org.krug.local.services.CloudServices;
import org.krug.local.services.CloudServices.Page;
import org.krug.local.streams.Streams;
import org.krug.local.template.Template;

/** The pages of the local cloud, at / and under /_local. */
public final class LocalPages implements Endpoint {
    private final Shown shown;
    private final WelcomePage welcome;
    private final StreamsPage streams;
    private final ClockCalls clock;
    private final ApiPages api;

    /** What the pages show. */
    public record Shown(
            Template template,
            Functions functions,
            Streams streams,
            LocalClock clock,
            ClockDrive time,
            CloudServices services,
            URI address) {}

    public LocalPages(Shown shown) {
        this.shown = shown;
        this.welcome = new WelcomePage(shown);
        this.streams = new StreamsPage(shown);
        this.clock = new ClockCalls(shown.clock(), shown.time());
        this.api = new ApiPages(shown.template());
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        if (call.path().equals("/")) {
            return welcome.welcome();
        }
        String rest = call.path().substring("/_local".length()).replaceFirst("^/", "");
        String first = rest.replaceFirst("/.*", "");
        return switch (first) {
            case "" -> welcome.index();
            case "tables", "failed" -> streams.answer(call, rest);
            case "functions" -> FunctionsPage.page(shown.functions().statuses());
            case "clock" -> clock.answer(call);
            case "api" -> api.answer(rest.substring("api".length()));
            default ->
                ofServices(first).map(page -> page.endpoint().answer(call)).orElseGet(Html::notFound);
        };
    }

    private Optional<Page> ofServices(String name) {
        return Optional.ofNullable(shown.services().pages().get(name.replaceFirst("\\.json$", "")));
    }
}
