package org.krug.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageInBrowserTest {
    /** Chromium's own numbers for what a reader's system prefers. */
    private static final Map<Tokens.Theme, Integer> PREFERRED = Map.of(Tokens.Theme.DARK, 0, Tokens.Theme.LIGHT, 1);

    @ParameterizedTest
    @EnumSource
    void policyLetsTheStyleThroughAndTheActionStandsAtTheBottom(Tokens.Theme theme, @TempDir Path profile)
            throws Exception {
        Page page = Gallery.pages().get("ticket-en");
        Map<String, VenueScreen.Asset> served = Map.of("page", new VenueScreen.Asset(Page.headers(), page.html()));

        try (ScreenServer server = new ScreenServer(served)) {
            Path file = Browser.screenshot(
                    profile,
                    server.folder() + "/page",
                    "500,844",
                    Duration.ofSeconds(1),
                    "--blink-settings=preferredColorScheme=" + PREFERRED.get(theme));
            BufferedImage picture = ImageIO.read(file.toFile());

            assertThat(colour(picture, 60, picture.getHeight() - 30))
                    .isEqualTo(Tokens.colours(theme).get("brand"));
            assertThat(colour(picture, 2, 2)).isEqualTo(Tokens.colours(theme).get("bg"));
        }
    }

    private static String colour(BufferedImage picture, int x, int y) {
        return "#%06X".formatted(picture.getRGB(x, y) & 0xFFFFFF);
    }
}
