package org.krug.app.views;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The frame of a screen: its name at the top, what there is in the middle, what to do at the bottom, under the thumb. */
final class Page extends BorderPane {
    private final VBox content = Parts.column("content");
    private final VBox bottom = Parts.column("bottom");
    private final ScrollPane scroll;

    Page(String title, Optional<Node> before, Node... after) {
        Label name = Parts.label(title, "title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox();
        top.getStyleClass().add("top");
        top.setAlignment(Pos.CENTER_LEFT);
        before.ifPresent(node -> {
            top.getChildren().add(node);
            // A button has its own room around its icon.
            HBox.setMargin(node, new Insets(0, node instanceof Button ? 0 : 8, 0, 0));
        });
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
        this.scroll = scroll;
    }

    /** A page with the way back before its name. */
    static Page within(Look look, String titleKey, Runnable back, Node... after) {
        Node leave = Parts.iconButton(Feather.ARROW_LEFT, look.text("event.back"), back);
        return new Page(look.text(titleKey), Optional.of(leave), after);
    }

    /** Something that needs the whole middle, and grows beyond it only with large text. */
    void fill(Region whole) {
        content.getChildren().setAll(whole);
        content.getStyleClass().setAll("filled");
        whole.minHeightProperty().bind(scroll.heightProperty());
    }

    /** As if it had just been opened. */
    void toTop() {
        scroll.setVvalue(0);
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
        content(Arrays.asList(nodes));
    }

    void content(List<Node> nodes) {
        keepingFocus(() -> {
            content.getStyleClass().setAll("content");
            content.getChildren().setAll(nodes);
        });
    }

    /** The main action last; the bar is not there when there is nothing to do. */
    void actions(Node... nodes) {
        actions(Arrays.asList(nodes));
    }

    void actions(List<Node> nodes) {
        keepingFocus(() -> {
            bottom.getChildren().setAll(nodes);
            setBottom(nodes.isEmpty() ? null : bottom);
        });
    }

    /** Who uses the keyboard or hears the screen stays at the same control when it is drawn anew. */
    private void keepingFocus(Runnable change) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String name = focused == null ? null : focused.getAccessibleText();
        change.run();
        if (name != null && getScene().getFocusOwner() != focused) {
            named(this, name).ifPresent(Node::requestFocus);
        }
    }

    private static Optional<Node> named(Node node, String name) {
        if (node.isFocusTraversable() && name.equals(node.getAccessibleText())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> named(child, name).stream())
                        .findFirst()
                : Optional.empty();
    }
}
