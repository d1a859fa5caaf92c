package org.krug.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The mark: an open ring of eight dots, one of them filled, a round table with a place for you. */
public final class Mark {
    private static final int DOTS = 8;
    private static final int CENTRE = 16;
    private static final double RING = 11.6;
    private static final double DOT = 3.1;

    private static final String DOTS_DRAWN = dots();

    private static final String SVG =
            "<svg viewBox=\"0 0 32 32\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\">"
                    + DOTS_DRAWN + "</svg>";

    private static final String FILE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" fill=\"none\" stroke=\"currentColor\""
                    + " stroke-width=\"1.8\"><style>svg{color:" + brand(Tokens.Theme.LIGHT)
                    + "}@media (prefers-color-scheme:dark){svg{color:" + brand(Tokens.Theme.DARK) + "}}</style>"
                    + DOTS_DRAWN + "</svg>";

    private static final String DATA_ADDRESS =
            "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(FILE.getBytes(StandardCharsets.UTF_8));

    private Mark() {}

    /** The mark in the colour of the surrounding text, hidden from screen readers: the word stands beside it. */
    public static String svg() {
        return SVG;
    }

    /** The mark as a file of its own, in the brand's colour for light and dark surroundings. */
    public static String file() {
        return FILE;
    }

    /** {@link #file} as an address for a page's icon, so that no page needs a second request. */
    public static String dataAddress() {
        return DATA_ADDRESS;
    }

    /** Clockwise from the top; the filled one is at the bottom, next to the reader. */
    private static String dots() {
        StringBuilder dots = new StringBuilder();
        for (int index = 0; index < DOTS; index++) {
            double angle = 2 * Math.PI * index / DOTS;
            boolean isYours = index == DOTS / 2;
            dots.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.1f\"%s/>",
                    CENTRE + RING * Math.sin(angle),
                    CENTRE - RING * Math.cos(angle),
                    isYours ? DOT + 0.6 : DOT - 0.4,
                    isYours ? " fill=\"currentColor\"" : ""));
        }
        return dots.toString();
    }

    private static String brand(Tokens.Theme theme) {
        return Tokens.colours(theme).getOrDefault("brand", "");
    }
}
