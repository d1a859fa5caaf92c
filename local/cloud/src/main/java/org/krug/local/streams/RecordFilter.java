package org.krug.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.krug.local.template.StreamSource;
import org.krug.local.template.TemplateException;

/** Lambda's event filter: a record passes when it fits any of the patterns. */
final class RecordFilter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mapping;
    private final List<JsonNode> patterns = new ArrayList<>();

    RecordFilter(StreamSource source) {
        mapping = source.id();
        for (String pattern : source.filters()) {
            try {
                patterns.add(JSON.readTree(pattern));
            } catch (JsonProcessingException e) {
                throw new TemplateException(mapping, "a filter's Pattern is no JSON: " + pattern);
            }
        }
    }

    boolean passes(StreamRecord record) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(pattern, record.json()));
    }

    private boolean fits(JsonNode pattern, JsonNode value) {
        return pattern.properties().stream()
                .allMatch(entry -> entry.getValue().isArray()
                        ? anyFits(entry.getValue(), value.path(entry.getKey()))
                        : fits(entry.getValue(), value.path(entry.getKey())));
    }

    private boolean anyFits(JsonNode rules, JsonNode value) {
        return StreamSupport.stream(rules.spliterator(), false).anyMatch(rule -> fitsRule(rule, value));
    }

    private boolean fitsRule(JsonNode rule, JsonNode value) {
        if (!rule.isObject()) {
            return rule.equals(value);
        }
        if (rule.has("exists")) {
            return rule.get("exists").asBoolean() != value.isMissingNode();
        }
        if (rule.has("prefix")) {
            return value.isTextual()
                    && value.asText().startsWith(rule.get("prefix").asText());
        }
        if (rule.has("anything-but")) {
            JsonNode but = rule.get("anything-but");
            return !value.isMissingNode()
                    && (but.isArray()
                            ? StreamSupport.stream(but.spliterator(), false).noneMatch(value::equals)
                            : !but.equals(value));
        }
        throw new TemplateException(mapping, "the local cloud does not know the filter rule " + rule);
    }
}
