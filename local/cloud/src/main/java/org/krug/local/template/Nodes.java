package org.krug.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into what a YAML reader returns. */
final class Nodes {
    private Nodes() {}

    /** A mapping by its key; empty when it is missing. */
    static Map<String, Object> mapping(Map<String, Object> of, String key) {
        Object value = of.get(key);
        return value == null ? Map.of() : asMapping(key, value);
    }

    static Map<String, Object> asMapping(String where, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new TemplateException(where, "should be a mapping, not " + value);
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, inner) -> {
            // YAML 1.1 has nulls: a key without a value says nothing.
            if (inner != null) {
                typed.put(String.valueOf(key), inner);
            }
        });
        return typed;
    }

    static List<?> asList(String where, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new TemplateException(where, "should be a list, not " + value);
        }
        return list;
    }

    static String text(String where, Map<String, Object> of, String key) {
        Object value = of.get(key);
        if (value == null) {
            throw new TemplateException(where, key + " is missing");
        }
        if (value instanceof Map || value instanceof List) {
            throw new TemplateException(where, key + " should be plain text, not " + value);
        }
        return String.valueOf(value);
    }

    static int number(String where, Map<String, Object> of, String key, int otherwise) {
        Object value = of.get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw new TemplateException(where, key + " should be a whole number, not " + value);
        }
    }
}
