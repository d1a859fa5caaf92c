package org.krug.app.views;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;

/** The mark: an open ring of eight dots, one of them filled: a round table with a place for you. */
final class Mark {
    private static final int DOTS = 8;

    private Mark() {}

    static Node drawn(double size) {
        Group mark = new Group();
        // Keeps the size when the dots' edges round otherwise.
        Circle bounds = new Circle(size / 2, size / 2, size / 2);
        bounds.setOpacity(0);
        mark.getChildren().add(bounds);
        double dot = size * 0.1;
        for (int index = 0; index < DOTS; index++) {
            double angle = Math.PI * 2 * index / DOTS - Math.PI / 2;
            double radius = size / 2 - dot * 1.2;
            Circle circle = new Circle(size / 2 + radius * Math.cos(angle), size / 2 + radius * Math.sin(angle), dot);
            // The filled one is at the bottom, next to the reader.
            circle.getStyleClass().add(index == DOTS / 2 ? "mark-filled" : "mark-open");
            circle.setStrokeWidth(size * 0.04);
            mark.getChildren().add(circle);
        }
        return mark;
    }
}
