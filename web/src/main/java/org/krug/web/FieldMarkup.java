package org.krug.web;

import java.util.ArrayList;
import java.util.List;

/** Draws the fields of a form. */
final class FieldMarkup {
    private FieldMarkup() {}

    static void write(Field field, Markup markup) {
        if (field.kind() == Field.Kind.CHOICE) {
            choice(field, markup);
            return;
        }
        String id = "field-" + field.name();
        markup.open("div", "class", "field").element("label", field.label(), "for", id);
        hint(field, markup);
        if (field.kind() == Field.Kind.TEXT) {
            markup.element("textarea", field.value(), "id", id, "name", field.name(), "maxlength", "4000");
        } else {
            markup.open("input", input(field, id));
        }
        markup.close("div");
    }

    private static String[] input(Field field, String id) {
        List<String> attributes = new ArrayList<>(
                List.of("id", id, "name", field.name(), "value", field.value(), "required", "", "maxlength", "254"));
        attributes.addAll(
                switch (field.kind()) {
                    case EMAIL -> List.of("type", "email", "autocomplete", "email", "inputmode", "email");
                    case ONE_TIME_CODE ->
                        List.of(
                                "type",
                                "text",
                                "autocomplete",
                                "one-time-code",
                                "inputmode",
                                "numeric",
                                "class",
                                "one-time-code");
                    case LINE, TEXT, CHOICE -> List.of("type", "text");
                });
        return attributes.toArray(String[]::new);
    }

    private static void choice(Field field, Markup markup) {
        markup.open("fieldset", "class", "field").element("legend", field.label());
        hint(field, markup);
        markup.open("div", "class", "choices");
        for (Field.Option option : field.options()) {
            List<String> attributes = new ArrayList<>(
                    List.of("type", "radio", "name", field.name(), "value", option.value(), "required", ""));
            if (option.value().equals(field.value())) {
                attributes.addAll(List.of("checked", ""));
            }
            markup.open("label").open("input", attributes.toArray(String[]::new));
            markup.text(option.label()).close("label");
        }
        markup.close("div").close("fieldset");
    }

    private static void hint(Field field, Markup markup) {
        if (!field.hint().isEmpty()) {
            markup.element("small", field.hint());
        }
    }
}
