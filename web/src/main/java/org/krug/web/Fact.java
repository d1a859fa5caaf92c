package org.krug.web;

/**
 * One line of what a person decides by.
 *
 * @param name such as "when"
 * @param value such as "tomorrow at 12:00"
 */
public record Fact(String name, Inline value) {
    /** A fact in plain text. */
    public Fact(String name, String value) {
        this(name, Inline.text(value));
    }

    void write(Markup markup) {
        markup.element("dt", name).open("dd");
        value.write(markup);
        markup.close("dd");
    }
}
