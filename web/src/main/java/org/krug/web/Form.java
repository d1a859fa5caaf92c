package org.krug.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Something a person asks for: fields, hidden values and a button. It always posts, since a GET must change nothing.
 *
 * @param address where it is posted
 * @param button what the button says
 * @param fields the questions, in order
 * @param hidden values that travel along
 */
public record Form(String address, String button, List<Field> fields, List<Hidden> hidden) {
    /** A value that travels along without being shown. */
    public record Hidden(String name, String value) {}

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException unless it is of this site or of the web
     */
    public Form {
        Markup.address(address);
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
    }

    /** A form that is a button only. */
    public static Form post(String address, String button) {
        return new Form(address, button, List.of(), List.of());
    }

    /** The same form with one more field. */
    public Form with(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Form(address, button, more, hidden);
    }

    /** The same form with one more hidden value. */
    public Form with(String name, String value) {
        List<Hidden> more = new ArrayList<>(hidden);
        more.add(new Hidden(name, value));
        return new Form(address, button, fields, more);
    }

    /** The form without its button, which stands elsewhere and refers to {@code id}. */
    void write(Markup markup, String id) {
        markup.open("form", "id", id, "method", "post", "action", address);
        hidden.forEach(each -> markup.open("input", "type", "hidden", "name", each.name(), "value", each.value()));
        fields.forEach(field -> FieldMarkup.write(field, markup));
        markup.close("form");
    }
}
