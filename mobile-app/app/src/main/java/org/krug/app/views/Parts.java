package org.krug.app.views;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krug.app.screens.Tone;

/** What all screens are made of. */
final class Parts {
    private Parts() {}

    /** A text that wraps. */
    static Label label(String text, String... styles) {
        Label label = WholeWords.label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static FontIcon icon(Feather which, String... styles) {
        FontIcon icon = new FontIcon(which);
        icon.getStyleClass().addAll(styles);
        // It stands beside words that say the same.
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /** A button with words. */
    static Button button(String text, Runnable action, String... styles) {
        Button button = WholeWords.button(text);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styles);
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button with an icon alone, and a name for those who don't see it. */
    static Button iconButton(Feather which, String name, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon(which));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(name);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** An icon with words to its right. */
    static HBox line(Feather which, String text, String... styles) {
        Label label = label(text, styles);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(icon(which, styles), label);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /** How something stands: icon, word, colour. */
    static HBox state(Tone tone, String text) {
        return line(icon(tone), text, "state", name(tone));
    }

    /** Something to be read before going on, such as why it did not work. */
    static HBox notice(Tone tone, String text) {
        HBox notice = line(noticeIcon(tone), text, name(tone));
        notice.getStyleClass().addAll("notice", name(tone));
        return notice;
    }

    /**
     * A card that leads somewhere.
     *
     * @param name all that it says, for those who don't see it
     * @param page where it stands, as wide as which it is but for the margins
     */
    static Button cardButton(VBox card, String name, Runnable action, Region page) {
        Button whole = button("", action, "card-button");
        whole.setGraphic(card);
        whole.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        whole.setAccessibleText(name);
        card.prefWidthProperty().bind(page.widthProperty().subtract(32));
        return whole;
    }

    static VBox column(String style, Node... children) {
        VBox column = new VBox(children);
        column.getStyleClass().add(style);
        return column;
    }

    private static Feather icon(Tone tone) {
        return switch (tone) {
            case OK -> Feather.CHECK_CIRCLE;
            case WARN -> Feather.CLOCK;
            case BAD -> Feather.ALERT_TRIANGLE;
            case INFO -> Feather.USERS;
            case PLAIN -> Feather.CIRCLE;
        };
    }

    /** Where a state shows a clock or people, a notice is about neither. */
    private static Feather noticeIcon(Tone tone) {
        return switch (tone) {
            case WARN -> Feather.ALERT_CIRCLE;
            case INFO -> Feather.INFO;
            case OK, BAD, PLAIN -> icon(tone);
        };
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** With a capital at its beginning. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
