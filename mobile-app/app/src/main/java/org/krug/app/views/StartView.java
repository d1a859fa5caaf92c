package org.krug.app.views;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** While the phone's own files are read. */
final class StartView implements View {
    private final StackPane pane = new StackPane(Mark.drawn(96));

    StartView(Look look) {
        pane.getStyleClass().add("page");
        pane.setAccessibleText(look.text("app.start"));
    }

    @Override
    public Parent root() {
        return pane;
    }
}
