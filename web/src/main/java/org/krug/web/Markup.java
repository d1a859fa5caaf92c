package org.krug.web;

import java.util.regex.Pattern;

/** Writes HTML; texts and attributes of others come in by methods that escape them, and by no other way. */
final class Markup {
    /** Addresses on this site, on the web, or of a mailbox; {@code javascript:} and {@code //elsewhere} are neither. */
    private static final Pattern SAFE_ADDRESS =
            Pattern.compile("(/(?![/\\\\])|\\./|\\?|#|https?://|mailto:)[^\\s\\\\]*|/");

    private final StringBuilder out = new StringBuilder();

    /** Opens an element; {@code attributes} are names and values in turn. */
    Markup open(String element, String... attributes) {
        out.append('<').append(element);
        for (int index = 0; index < attributes.length; index += 2) {
            out.append(' ').append(attributes[index]).append("=\"");
            escaped(attributes[index + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        escaped(text);
        return this;
    }

    /** A whole element with a text in it. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** Markup that this module or the QR drawing made, never anything that a person wrote. */
    Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * Lets an address through.
     *
     * @throws IllegalArgumentException if a browser could take it for a script or for another site by accident
     */
    static String address(String address) {
        if (!SAFE_ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an address for a page: " + address);
        }
        return address;
    }

    private void escaped(String text) {
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(each);
                default -> out.append(Character.isISOControl(each) ? '\uFFFD' : each);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
