package org.krug.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void everyNumberIsAPointOfItsOwn() {
        assertThat(points("{\"a\":1,\"b\":{\"c\":2}}", "{\"a\":1,\"b\":{\"c\":3}}"))
                .containsExactly(new Point("a", "1", "1"), new Point("b.c", "2", "3"));
    }

    @Test
    void whatWasNotExpectedDiffers() {
        assertThat(points("{\"refused\":{}}", "{\"refused\":{\"confirm:NONE\":1}}"))
                .containsExactly(new Point("refused.confirm:NONE", "nothing", "1"))
                .noneMatch(Point::holds);
    }

    @Test
    void whatIsExpectedAndUnknownDiffers() {
        assertThat(points("{\"tables\":8}", "{}"))
                .containsExactly(new Point("tables", "8", "nothing"))
                .noneMatch(Point::holds);
    }

    @Test
    void aCountOfZeroAndNoCountAreTheSame() {
        assertThat(points("{\"a\":0}", "{\"b\":0}")).isEmpty();
    }

    private static List<Point> points(String expected, String got) {
        return Comparison.points(Json.read(expected), Json.read(got));
    }
}
