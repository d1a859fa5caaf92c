package org.krug.local.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from a function's policies which tables it may change. */
final class Policies {
    private static final Set<String> WRITES = Set.of(
            "dynamodb:*",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:BatchWriteItem",
            "dynamodb:PartiQLInsert",
            "dynamodb:PartiQLUpdate",
            "dynamodb:PartiQLDelete");

    private final Intrinsics intrinsics;
    private final Collection<String> tables;

    Policies(Intrinsics intrinsics, Collection<String> tables) {
        this.intrinsics = intrinsics;
        this.tables = tables;
    }

    /** Names of the tables that a function may write to; all, where its policies don't stand in the template. */
    Set<String> written(String id, Map<String, Object> function) {
        if (function.containsKey("Role") || !function.containsKey("Policies")) {
            return Set.copyOf(tables);
        }
        List<String> writable = Nodes.asList(id, function.get("Policies")).stream()
                .flatMap(policy -> Nodes.asList(id, Nodes.asMapping(id, policy).get("Statement")).stream())
                .map(statement -> Nodes.asMapping(id, statement))
                .filter(statement -> oneOrMore(id, statement, "Action").stream().anyMatch(WRITES::contains))
                .flatMap(statement -> oneOrMore(id, statement, "Resource").stream())
                .toList();
        return tables.stream()
                .filter(table -> writable.stream().anyMatch(arn -> arn.equals("*") || arn.endsWith(":table/" + table)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> oneOrMore(String id, Map<String, Object> statement, String key) {
        Object value = statement.getOrDefault(key, List.of());
        Object evaluated = value instanceof String ? value : intrinsics.value(id, value);
        return evaluated instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(evaluated));
    }
}
