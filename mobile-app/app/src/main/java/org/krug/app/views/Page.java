package org.krug.app.views;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The frame of a screen: its name at the top, what there is in the middle, what to do at the bottom, under the thumb. */
final class Page extends BorderPane {
    private final VBox content = Parts.column("content");
    private final VBox bottom = Parts.column("bottom");

    Page(String title, Optional<Node> before, Node... after) {
        Label name = Parts.label(title, "title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox();
        top.getStyleClass().add("top");
        top.setAlignment(Pos.CENTER_LEFT);
        before.ifPresent(top.getChildren()::add);
        top.getChildren().add(name);
        top.getChildren().addAll(after);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Fingers and wheels scroll without a bar; with the keyboard, the page follows the focus.
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        followFocus(scroll);
        getStyleClass().add("page");
        setTop(top);
        setCenter(scroll);
    }

    private void followFocus(ScrollPane scroll) {
        ChangeListener<Node> follow = (scene, before, focused) -> {
            if (focused != null && isInside(focused)) {
                double whole = content.getHeight() - scroll.getViewportBounds().getHeight();
                Bounds place = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
                double top = scroll.getVvalue() * whole;
                double bottomEdge = top + scroll.getViewportBounds().getHeight();
                if (whole > 0 && (place.getMinY() < top || place.getMaxY() > bottomEdge)) {
                    scroll.setVvalue(Math.min(1, Math.max(0, (place.getMinY() - 16) / whole)));
                }
            }
        };
        sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(follow);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(follow);
            }
        });
    }

    private boolean isInside(Node node) {
        Node at = node;
        while (at != null && at != content) {
            at = at.getParent();
        }
        return at != null;
    }

    void content(Node... nodes) {
        content.getChildren().setAll(nodes);
    }

    void content(List<Node> nodes) {
        content.getChildren().setAll(nodes);
    }

    /** The main action last; the bar is not there when there is nothing to do. */
    void actions(Node... nodes) {
        actions(Arrays.asList(nodes));
    }

    void actions(List<Node> nodes) {
        bottom.getChildren().setAll(nodes);
        setBottom(nodes.isEmpty() ? null : bottom);
    }
}
