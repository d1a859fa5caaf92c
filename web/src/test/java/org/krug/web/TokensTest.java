package org.krug.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final double LEAST = 5.9;

    @ParameterizedTest
    @EnumSource
    void everyTextStandsOutFromEveryGround(Tokens.Theme theme) {
        Map<String, String> colours = Tokens.colours(theme);
        for (String text : List.of("text", "muted", "brand", "ok", "warn", "bad", "info")) {
            for (String ground : List.of("bg", "surface")) {
                assertThat(contrast(colours.get(text), colours.get(ground)))
                        .as("%s on %s, %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(LEAST);
            }
        }
        assertThat(contrast(colours.get("on-brand"), colours.get("brand"))).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void scanResultsAreReadAtArmsLength() {
        for (String result : List.of("admitted", "already-admitted", "refused", "admitted-offline")) {
            assertThat(contrast(Tokens.get("scan.text"), Tokens.get("scan." + result)))
                    .as(result)
                    .isGreaterThanOrEqualTo(6.5);
        }
    }

    @Test
    void bothThemesHaveTheSameColours() {
        assertThat(Tokens.colours(Tokens.Theme.DARK).keySet())
                .isEqualTo(Tokens.colours(Tokens.Theme.LIGHT).keySet())
                .hasSize(11);
    }

    @Test
    void styleHasEachTokenAsAProperty() {
        assertThat(Tokens.css())
                .contains("--on-brand:#FFFFFF;")
                .contains("--size-body:17px;")
                .contains("--motion-longest:200ms;")
                .contains("--scan-already-admitted:#8A4B00;")
                .contains("@media (prefers-color-scheme:dark){:root{--bad:#FF8A80;");
    }

    @Test
    void pagesWriteNoColourTwice() {
        // White behind a QR code is no matter of taste: scanners want it in both themes.
        assertThat(Resource.text("page.css").replace("#FFFFFF", "")).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b");
    }

    @Test
    void everyPropertyThatTheStyleUsesIsAToken() {
        assertThat(Resource.text("page.css").lines())
                .flatMap(line -> Pattern.compile("var\\((--[a-z-]+)\\)")
                        .matcher(line)
                        .results()
                        .map(use -> use.group(1))
                        .toList())
                .filteredOn(name -> !name.equals("--tone"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Tokens.css()).contains(name + ":"));
    }

    @Test
    void unknownTokensAreBugs() {
        assertThatThrownBy(() -> Tokens.get("light.pink")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The contrast ratio of WCAG 2.2. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(channel -> weights[channel]
                        * linear(Integer.parseInt(colour.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0))
                .sum();
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
