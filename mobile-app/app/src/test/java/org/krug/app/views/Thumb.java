package org.krug.app.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/** A person's thumb and eyes on the app's window: taps what stands there, and waits for what is to appear. */
public final class Thumb implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;
    private static final CompletableFuture<Boolean> TOOLKIT = new CompletableFuture<>();

    private final Stage stage;
    private final Runnable end;

    private Thumb(Stage stage, Runnable end) {
        this.stage = stage;
        this.end = end;
    }

    /** Starts the toolkit once for all tests; drawn into memory. */
    public static synchronized void startToolkit() {
        if (!TOOLKIT.isDone()) {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                TOOLKIT.complete(true);
            });
        }
        wait(TOOLKIT);
    }

    /** Runs on the UI thread and hands back what it gives. */
    public static <T> T onUi(Supplier<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return wait(done);
    }

    public static Thumb on(Supplier<Parent> root) {
        startToolkit();
        return onUi(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(root.get(), 390, 844));
            stage.show();
            return new Thumb(stage, () -> {});
        });
    }

    /** On the app as a whole, which ends with it. */
    static Thumb onShell(Supplier<Shell> begun) {
        startToolkit();
        return onUi(() -> {
            Shell shell = begun.get();
            Stage stage = new Stage();
            stage.setScene(new Scene(shell.root(), 390, 844));
            stage.show();
            return new Thumb(stage, shell::end);
        });
    }

    /** Types into the field with this name. */
    public void type(String name, String text) {
        TextInputControl field = await(() -> find(TextInputControl.class, name));
        onUi(() -> {
            field.setText(text);
            return true;
        });
    }

    /** Taps the button with this name, once it is there and can be tapped. */
    public void tap(String name) {
        Button button = await(() -> find(Button.class, name).filter(found -> !found.isDisabled()));
        onUi(() -> {
            button.fire();
            return true;
        });
    }

    /** Waits until a text begins so. */
    public void sees(String beginning) {
        await(() -> labels().filter(text -> text.startsWith(beginning)).findFirst());
    }

    /** The bars of the picture with this name, once it is laid out. */
    public List<Rectangle> drawn(String name) {
        Parent picture = await(() -> find(Pane.class, name).filter(found -> found.getWidth() > 0));
        return onUi(() -> picture.getChildrenUnmodifiable().stream()
                .filter(Rectangle.class::isInstance)
                .map(Rectangle.class::cast)
                .toList());
    }

    /** All that is written there now. */
    public List<String> texts() {
        return onUi(() -> labels().toList());
    }

    private Stream<String> labels() {
        return all(stage.getScene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText());
    }

    private <T extends Node> Optional<T> find(Class<T> type, String name) {
        return all(stage.getScene().getRoot())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(name))
                .findFirst();
    }

    /** Looks at every frame until it is there. */
    private <T> T await(Supplier<Optional<T>> look) {
        CompletableFuture<T> seen = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                look.get().ifPresent(found -> {
                    stop();
                    seen.complete(found);
                });
            }
        };
        Platform.runLater(timer::start);
        try {
            return wait(seen);
        } catch (AssertionError e) {
            Platform.runLater(timer::stop);
            throw new AssertionError("not seen; there was " + texts(), e);
        }
    }

    private static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The node and all below it. */
    public static Stream<Node> all(Node node) {
        List<Node> found = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all(child).forEach(found::add));
        }
        return found.stream();
    }

    @Override
    public void close() {
        onUi(() -> {
            end.run();
            stage.close();
            return true;
        });
    }
}
