package org.krug.app.views;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.ScanTexts.Kind;
import org.krug.app.screens.ScanTexts.Result;
import org.krug.contract.seating.MyTable;

/** What came of a scan, over the whole screen: colour, icon and words, readable at arm's length. */
final class ResultPane extends VBox {

    ResultPane(Result result) {
        this(result, "", "", "");
    }

    /** With the table to go to. */
    ResultPane(Result result, Look look, MyTable table) {
        this(
                result,
                look.text("table.number", String.valueOf(table.number())),
                table.name(),
                look.events().neighbours(table));
    }

    private ResultPane(Result result, String place, String topic, String company) {
        getStyleClass()
                .addAll("result", result.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getChildren().add(Parts.icon(icon(result.kind()), "result-icon"));
        getChildren().add(Parts.label(result.title(), "result-title"));
        if (!result.name().isEmpty()) {
            getChildren().add(Parts.label(result.name(), "result-name"));
        }
        if (!result.reason().isBlank()) {
            getChildren().add(Parts.label(result.reason().strip(), "result-reason"));
        }
        if (!place.isEmpty()) {
            getChildren().add(Parts.label(place, "result-title"));
        }
        if (!topic.isEmpty()) {
            getChildren().add(Parts.label(topic, "result-name"));
        }
        if (!company.isEmpty()) {
            getChildren().add(Parts.label(company, "result-reason"));
        }
        setAccessibleText(Stream.of(result.title(), result.name(), result.reason(), place, topic, company)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(". ")));
    }

    private static Feather icon(Kind kind) {
        return switch (kind) {
            case ADMITTED -> Feather.CHECK;
            case ALREADY_ADMITTED -> Feather.CLOCK;
            case REFUSED -> Feather.X;
            case ADMITTED_OFFLINE -> Feather.CLOUD_OFF;
        };
    }
}
