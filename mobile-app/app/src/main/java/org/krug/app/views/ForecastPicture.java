package org.krug.app.views;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.krug.contract.live.TurnoutForecast;

/** Who confirmed, who is expected and who is in, as three bars on one scale, each under the words that say the same. */
final class ForecastPicture {
    private static final double HEIGHT = 14;
    private static final double LEAST = 4;

    private final Look look;
    private final double most;

    private ForecastPicture(Look look, double most) {
        this.look = look;
        this.most = Math.max(1, most);
    }

    /** @param arrived the newest count, which is asked for more often than the forecast */
    static Node of(Look look, TurnoutForecast forecast, long arrived) {
        double most = Math.max(Math.max(forecast.confirmed(), forecast.high()), arrived);
        return new ForecastPicture(look, most).drawn(forecast, arrived);
    }

    private Node drawn(TurnoutForecast forecast, long arrived) {
        String confirmed = look.text("live.forecast.confirmed", forecast.confirmed());
        String expected = look.text("live.forecast.expected", forecast.expected(), forecast.low(), forecast.high());
        String in = look.text("live.forecast.arrived", arrived);
        VBox card = Parts.column(
                "card",
                Parts.label(look.text("live.forecast"), "card-title"),
                row(confirmed, bar(0, forecast.confirmed(), "bar-confirmed")),
                row(expected, bar(forecast.low(), forecast.high(), "bar-range"), mark(forecast.expected())),
                row(in, bar(0, arrived, "bar-in")),
                Parts.label(look.text("live.forecast.why") + " " + basis(forecast.pastEvents()), "muted", "small"));
        return card;
    }

    private String basis(int pastEvents) {
        return pastEvents == 0
                ? look.text("live.forecast.first")
                : look.words().count("live.forecast.after", pastEvents);
    }

    private Bar bar(long from, long to, String style) {
        return new Bar(from / most, to / most, style);
    }

    private Bar mark(long at) {
        return new Bar(at / most, at / most, "bar-mark");
    }

    /** @param from and to parts of the room there is, 0 to 1 */
    private record Bar(double from, double to, String style) {

        Rectangle in(Pane picture) {
            Rectangle bar = new Rectangle(0, HEIGHT);
            bar.getStyleClass().add(style);
            bar.widthProperty().bind(Bindings.max(LEAST, picture.widthProperty().multiply(to - from)));
            bar.xProperty()
                    .bind(Bindings.min(
                            picture.widthProperty().multiply(from),
                            picture.widthProperty().subtract(LEAST)));
            return bar;
        }
    }

    private static Node row(String words, Bar... bars) {
        Pane picture = new Pane();
        for (Bar bar : bars) {
            picture.getChildren().add(bar.in(picture));
        }
        // As wide as its card, whatever stands in it.
        picture.setPrefWidth(0);
        picture.getStyleClass().add("bars");
        picture.setMinHeight(HEIGHT);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(words);
        return Parts.column("field", Parts.label(words), picture);
    }
}
