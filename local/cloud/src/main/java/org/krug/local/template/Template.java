package org.krug.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the local cloud serves of a template.
 *
 * @param folder where the template lies; paths in it are relative to this folder
 * @param functions by logical id
 * @param tables names of the DynamoDB tables, by logical id
 */
public record Template(
        Path folder,
        Map<String, LambdaFunction> functions,
        HttpApi httpApi,
        Optional<WebSocketApi> webSocketApi,
        List<StreamSource> streams,
        List<RecurringSchedule> schedules,
        Map<String, String> tables) {

    /** A function by its logical id, its name or its ARN, with or without an alias. */
    public Optional<LambdaFunction> function(String reference) {
        String name = reference.contains(":function:")
                ? reference.replaceFirst(".*:function:", "").replaceFirst("[:/].*", "")
                : reference.replaceFirst(":.*", "");
        return functions.values().stream()
                .filter(f -> f.logicalId().equals(name) || f.name().equals(name))
                .findFirst();
    }
}
