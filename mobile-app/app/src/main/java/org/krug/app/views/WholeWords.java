package org.krug.app.views;

import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Texts whose letters shrink where a word is wider than its line: JavaFX would go on with the rest of it in the next line, without a hyphen. */
final class WholeWords {
    private WholeWords() {}

    static Label label(String text) {
        return new Label(text) {
            @Override
            protected double computePrefHeight(double width) {
                fit(this, width);
                return super.computePrefHeight(width);
            }
        };
    }

    static Button button(String text) {
        return new Button(text) {
            @Override
            protected double computePrefHeight(double width) {
                fit(this, width);
                return super.computePrefHeight(width);
            }
        };
    }

    private static void fit(Labeled labeled, double width) {
        Insets edge = labeled.getInsets();
        double room = width - edge.getLeft() - edge.getRight();
        Font font = labeled.getFont();
        // A letter is hardly ever wider than it is high: what is short enough needs no measuring.
        double widest = Stream.of(labeled.getText().split("\\s+"))
                .filter(word -> word.length() * font.getSize() > room)
                .mapToDouble(word -> width(word, font))
                .max()
                .orElse(0);
        if (room > 0 && widest > room) {
            labeled.setFont(new Font(font.getName(), Math.floor(font.getSize() * room / widest)));
        }
    }

    private static double width(String word, Font font) {
        Text alone = new Text(word);
        alone.setFont(font);
        return Math.ceil(alone.getLayoutBounds().getWidth());
    }
}
