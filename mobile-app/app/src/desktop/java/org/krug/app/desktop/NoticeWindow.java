package org.krug.app.desktop;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.util.Duration;

/** A notification where the desktop has none: a small window in the corner, gone by itself or by a click. It takes no focus from what is being typed. */
final class NoticeWindow {
    private static final double WIDTH = 320;
    private static final double MARGIN = 16;
    private static final Duration LONG_ENOUGH = Duration.seconds(8);

    private NoticeWindow() {}

    static Stage show(String title, String text) {
        Window before = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(content(title, text)));
        Window.getWindows().stream()
                .findFirst()
                .ifPresent(app -> stage.getScene()
                        .getStylesheets()
                        .setAll(app.getScene().getRoot().getStylesheets()));
        stage.setAlwaysOnTop(true);
        stage.getScene().setOnMouseClicked(click -> stage.close());
        PauseTransition end = new PauseTransition(LONG_ENOUGH);
        end.setOnFinished(event -> stage.close());
        stage.show();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(screen.getMaxX() - stage.getWidth() - MARGIN);
        stage.setY(screen.getMaxY() - stage.getHeight() - MARGIN);
        if (before != null) {
            before.requestFocus();
        }
        end.play();
        return stage;
    }

    private static VBox content(String title, String text) {
        VBox content = new VBox(label(title, "card-title"), label(text, "label"));
        content.getStyleClass().addAll("card", "notice-window");
        content.setPadding(new Insets(MARGIN));
        content.setPrefWidth(WIDTH);
        return content;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
