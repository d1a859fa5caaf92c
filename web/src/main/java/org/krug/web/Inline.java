package org.krug.web;

import java.util.ArrayList;
import java.util.List;

/** A run of text with links in it; everything is escaped. */
public final class Inline {
    private final List<Part> parts;

    private Inline(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Plain text. */
    public static Inline text(String text) {
        return new Inline(List.of(markup -> markup.text(text)));
    }

    /**
     * A link.
     *
     * @throws IllegalArgumentException unless the address is of this site ({@code /…}), {@code http(s)} or {@code mailto}
     */
    public static Inline link(String text, String address) {
        String safe = Markup.address(address);
        return new Inline(List.of(markup -> markup.element("a", text, "href", safe)));
    }

    /** This and then that. */
    public Inline and(Inline next) {
        List<Part> joined = new ArrayList<>(parts);
        joined.addAll(next.parts);
        return new Inline(joined);
    }

    /** This and then plain text. */
    public Inline and(String text) {
        return and(text(text));
    }

    void write(Markup markup) {
        parts.forEach(part -> part.write(markup));
    }

    private interface Part {
        void write(Markup markup);
    }
}
