package org.krug.local.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request's input, read without trust: a member of another type than asked for counts as missing, so that each operation answers
 * it with its own refusal.
 */
public record Fields(JsonNode node) {

    /** A text that is there and not empty. */
    public Optional<String> text(String name) {
        return raw(name).filter(text -> !text.isEmpty());
    }

    /** A text that is there, empty or not. */
    public Optional<String> raw(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    public Optional<Integer> number(String name) {
        JsonNode value = node.path(name);
        return value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    public boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** An inner structure; an empty one when it is missing. */
    public Fields object(String name) {
        return new Fields(node.path(name));
    }

    public List<Fields> list(String name) {
        List<Fields> all = new ArrayList<>();
        node.path(name).forEach(element -> all.add(new Fields(element)));
        return all;
    }

    /** The texts of a list, without elements of other types. */
    public List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        node.path(name).forEach(element -> {
            if (element.isTextual()) {
                all.add(element.textValue());
            }
        });
        return all;
    }

    /** A list of name-and-value structures as a map in the same order; the last of a repeated name stands. */
    public Map<String, String> pairs(String list, String nameField, String valueField) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Fields pair : list(list)) {
            pair.text(nameField)
                    .ifPresent(name -> all.put(name, pair.raw(valueField).orElse("")));
        }
        return all;
    }
}
