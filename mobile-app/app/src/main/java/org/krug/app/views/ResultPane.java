package org.krug.app.views;

import java.util.Locale;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krug.app.screens.ScanTexts.Kind;
import org.krug.app.screens.ScanTexts.Result;

/** What came of a scan, over the whole screen: colour, icon and words, readable at arm's length. */
final class ResultPane extends VBox {

    ResultPane(Result result) {
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
        setAccessibleText(String.join(". ", result.title(), result.name(), result.reason()));
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
