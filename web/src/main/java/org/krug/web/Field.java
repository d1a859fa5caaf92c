package org.krug.web;

import java.util.List;

/**
 * One question of a form.
 *
 * @param kind how it is asked
 * @param name the name in the posted form
 * @param label what a person reads
 * @param hint a short explanation, or empty
 * @param value what is filled in or chosen at first, or empty
 * @param options what can be chosen, for {@link Kind#CHOICE}
 */
public record Field(Kind kind, String name, String label, String hint, String value, List<Option> options) {
    /** How a field is asked. */
    public enum Kind {
        LINE,
        EMAIL,
        /** A code from a mail; phones offer to fill it in. */
        ONE_TIME_CODE,
        TEXT,
        CHOICE
    }

    /** One possible answer: what is posted, what is read. */
    public record Option(String value, String label) {}

    public Field {
        options = List.copyOf(options);
    }

    /** A line of text. */
    public static Field line(String name, String label) {
        return of(Kind.LINE, name, label);
    }

    /** An e-mail address. */
    public static Field email(String name, String label) {
        return of(Kind.EMAIL, name, label);
    }

    /** A one-time code. */
    public static Field oneTimeCode(String name, String label) {
        return of(Kind.ONE_TIME_CODE, name, label);
    }

    /** Several lines of text; may stay empty. */
    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    /** One of some answers. */
    public static Field choice(String name, String label, List<Option> options) {
        return new Field(Kind.CHOICE, name, label, "", "", options);
    }

    /** The same field with an explanation. */
    public Field withHint(String text) {
        return new Field(kind, name, label, text, value, options);
    }

    /** The same field, filled in. */
    public Field withValue(String text) {
        return new Field(kind, name, label, hint, text, options);
    }

    private static Field of(Kind kind, String name, String label) {
        return new Field(kind, name, label, "", "", List.of());
    }
}
