package org.krug.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.app.views.Look;
import org.krug.app.views.Theme;
import org.krug.app.views.Thumb;

/** Every screen in every state, in every way it is shown. */
class ScreensTest {
    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_TARGET = 48;
    /** Letters reach a little beyond the width that they are laid out by. */
    private static final double ROUNDING = 3;

    @BeforeAll
    static void startToolkit() {
        Thumb.startToolkit();
    }

    static Stream<Sample> samples() {
        return SampleScreens.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everybodyCanReadAndTouchIt(Sample sample) {
        for (Look look : Gallery.looks()) {
            Thumb.onUi(() -> {
                Scene scene = Gallery.scene(sample, look);
                List<Node> nodes = Thumb.all(scene.getRoot())
                        .filter(ScreensTest::isVisible)
                        .toList();
                assertThat(nodes).as("%s %s", sample.name(), look.theme()).allSatisfy(node -> {
                    if (node instanceof ButtonBase || node instanceof TextInputControl) {
                        canBeTouched((Region) node);
                        hasName(node);
                    }
                    if (node instanceof Text text && !text.getText().isBlank()) {
                        standsOut(text);
                    }
                    if (node instanceof Labeled labeled
                            && !labeled.getText().isEmpty()
                            && !(node instanceof Button b && b.getGraphic() != null)) {
                        isWhole(labeled);
                        breaksNoWord(labeled);
                    }
                    if (!isInsideField(node)) {
                        isWithinThePage(node, scene);
                        if (!isInsideScroll(node)) {
                            isInSight(node, scene);
                        }
                        card(node).ifPresent(card -> isWithin(node, card));
                    }
                });
                return true;
            });
        }
    }

    @Test
    void largeTextKeepsItsOrder() {
        Theme large = new Theme(false, 2);

        assertThat(Stream.of("small", "label", "body", "heading", "title", "display")
                        .map(size -> large.pixels("size." + size)))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    /** What somebody types may be longer than its field: it moves. */
    private static boolean isInsideField(Node node) {
        return node.getParent() != null
                && (node.getParent() instanceof TextInputControl || isInsideField(node.getParent()));
    }

    private static boolean isInsideScroll(Node node) {
        return node.getParent() != null && (node.getParent() instanceof ScrollPane || isInsideScroll(node.getParent()));
    }

    private static void canBeTouched(Region control) {
        assertThat(control.getHeight()).as("height of %s", control).isGreaterThanOrEqualTo(LEAST_TARGET);
        assertThat(control.getWidth()).as("width of %s", control).isGreaterThanOrEqualTo(LEAST_TARGET);
    }

    private static void hasName(Node control) {
        assertThat(control.getAccessibleText()).as("name of %s", control).isNotBlank();
    }

    /** What is written is what stands there: no dots at its end, and the lines have room. */
    private static void isWhole(Labeled labeled) {
        Text written = (Text) labeled.lookup(".text");
        assertThat(written.getText()).as("text of %s", labeled).isEqualTo(labeled.getText());
        Bounds place = written.getBoundsInParent();
        assertThat(place.getMinX()).as("left of %s", labeled).isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(place.getMinY()).as("top of %s", labeled).isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(place.getMaxX()).as("right of %s", labeled).isLessThanOrEqualTo(labeled.getWidth() + ROUNDING);
        assertThat(place.getMaxY()).as("bottom of %s", labeled).isLessThanOrEqualTo(labeled.getHeight() + ROUNDING);
    }

    /** A word that is too long for its line would go on in the next one without a hyphen. */
    private static void breaksNoWord(Labeled labeled) {
        Insets edge = labeled.getInsets();
        double room = labeled.getWidth() - edge.getLeft() - edge.getRight();
        for (String word : labeled.getText().split("\\s+")) {
            Text alone = new Text(word);
            alone.setFont(labeled.getFont());
            assertThat(alone.getLayoutBounds().getWidth())
                    .as("width of \"%s\" in %s", word, labeled)
                    .isLessThanOrEqualTo(room + ROUNDING);
        }
    }

    /** What does not scroll must be seen without it. */
    private static void isInSight(Node node, Scene scene) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        assertThat(place.getMinY()).as("top of %s", node).isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(place.getMaxY()).as("bottom of %s", node).isLessThanOrEqualTo(scene.getHeight() + ROUNDING);
    }

    /** Only downwards can be scrolled. */
    private static void isWithinThePage(Node node, Scene scene) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        assertThat(place.getMinX()).as("left of %s", node).isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(place.getMaxX()).as("right of %s", node).isLessThanOrEqualTo(scene.getWidth() + ROUNDING);
    }

    private static Optional<Node> card(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .<Node>map(parent -> parent)
                .filter(parent -> parent.getStyleClass().contains("card"))
                .findFirst();
    }

    private static void isWithin(Node node, Node card) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        Bounds room = card.localToScene(card.getLayoutBounds());
        assertThat(place.getMinX())
                .as("left of %s in its card", node)
                .isGreaterThanOrEqualTo(room.getMinX() - ROUNDING);
        assertThat(place.getMaxX()).as("right of %s in its card", node).isLessThanOrEqualTo(room.getMaxX() + ROUNDING);
    }

    private static void standsOut(Text text) {
        assertThat(contrast(seen(text), ground(text.getParent())))
                .as("contrast of \"%s\"", text.getText())
                .isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    /** The colour of letters that let the ground through, as of disabled controls. */
    private static Color seen(Text text) {
        double opacity = Stream.<Node>iterate(text, Objects::nonNull, Node::getParent)
                .mapToDouble(Node::getOpacity)
                .reduce(1, (one, other) -> one * other);
        return ground(text.getParent()).interpolate((Color) text.getFill(), opacity);
    }

    /** The nearest ground behind it that can't be seen through. */
    private static Color ground(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Background background = at instanceof Region region ? region.getBackground() : null;
            if (background != null && !background.getFills().isEmpty()) {
                List<BackgroundFill> fills = background.getFills();
                Paint top = fills.get(fills.size() - 1).getFill();
                if (top instanceof Color color && color.isOpaque()) {
                    return color;
                }
            }
        }
        throw new AssertionError("no ground behind " + node);
    }

    /** The contrast ratio of WCAG 2.2. */
    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
