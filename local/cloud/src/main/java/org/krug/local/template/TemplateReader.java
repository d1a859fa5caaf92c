package org.krug.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a SAM template into what the local cloud serves. */
public final class TemplateReader {
    /** Lambda's own default. */
    private static final int TIMEOUT_SECONDS = 3;

    private final Path folder;
    private final Map<String, Object> raw;
    private final Intrinsics intrinsics;

    private TemplateReader(Path folder, Map<String, Object> raw, Intrinsics intrinsics) {
        this.folder = folder;
        this.raw = raw;
        this.intrinsics = intrinsics;
    }

    /**
     * Reads a template.
     *
     * @param references what `!Ref` gives for resources of a type
     * @param parameters values instead of the parameters' defaults
     * @throws TemplateException when it can't be read or served
     */
    public static Template read(Path file, Map<String, String> references, Map<String, String> parameters) {
        Map<String, Object> raw = parse(file);
        Names names = new Names(raw, references, parameters);
        Intrinsics intrinsics = new Intrinsics(names, Nodes.mapping(raw, "Conditions"));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return new TemplateReader(folder, raw, intrinsics).template();
    }

    private static Map<String, Object> parse(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return Nodes.asMapping("the template", new Yaml(new Tags()).load(reader));
        } catch (IOException e) {
            throw new TemplateException(file.toString(), "can't be read: " + e.getMessage());
        } catch (YAMLException e) {
            throw new TemplateException(file.toString(), "is no YAML: " + e.getMessage());
        }
    }

    private Template template() {
        Map<String, LambdaFunction> functions = new LinkedHashMap<>();
        Map<String, String> tables = new LinkedHashMap<>();
        existing().forEach((id, resource) -> {
            if (Nodes.text(id, resource, "Type").equals("AWS::DynamoDB::Table")) {
                tables.put(id, String.valueOf(intrinsics.value(id, Map.of("Ref", id))));
            }
        });
        FunctionEvents events = new FunctionEvents(intrinsics);
        Policies policies = new Policies(intrinsics, tables.values());
        List<Map<String, Object>> httpApis = new ArrayList<>();
        existing().forEach((id, resource) -> {
            Map<String, Object> properties = Nodes.mapping(resource, "Properties");
            switch (Nodes.text(id, resource, "Type")) {
                case "AWS::Serverless::Function" -> {
                    functions.put(id, function(id, properties, policies));
                    events.read(id, Nodes.mapping(properties, "Events"));
                }
                case "AWS::Serverless::HttpApi" -> httpApis.add(intrinsics.mapping(id, properties));
                default -> {
                    // Stands in the cloud only, or is emulated apart from the template.
                }
            }
        });
        return new Template(
                folder,
                functions,
                HttpApis.read(httpApis, events.routes()),
                new SocketApis(intrinsics, existing(), functions).read(),
                events.streams(tables),
                events.schedules(),
                tables);
    }

    private Map<String, Map<String, Object>> existing() {
        Map<String, Map<String, Object>> existing = new LinkedHashMap<>();
        Nodes.mapping(raw, "Resources").forEach((id, value) -> {
            Map<String, Object> resource = Nodes.asMapping(id, value);
            if (!resource.containsKey("Condition") || intrinsics.holds(Nodes.text(id, resource, "Condition"))) {
                existing.put(id, resource);
            }
        });
        return existing;
    }

    private LambdaFunction function(String id, Map<String, Object> properties, Policies policies) {
        Map<String, Object> globals = Nodes.mapping(Nodes.mapping(raw, "Globals"), "Function");
        Map<String, Object> merged = new LinkedHashMap<>(globals);
        merged.putAll(properties);
        Map<String, String> environment = new LinkedHashMap<>();
        for (Map<String, Object> source : List.of(globals, properties)) {
            Map<String, Object> variables = Nodes.mapping(Nodes.mapping(source, "Environment"), "Variables");
            intrinsics.mapping(id, variables).forEach((name, value) -> environment.put(name, String.valueOf(value)));
        }
        return new LambdaFunction(
                id,
                String.valueOf(intrinsics.value(id, Map.of("Ref", id))),
                Nodes.text(id, merged, "Handler"),
                Path.of(Nodes.text(id, merged, "CodeUri")),
                Duration.ofSeconds(Nodes.number(id, merged, "Timeout", TIMEOUT_SECONDS)),
                environment,
                Nodes.mapping(merged, "SnapStart").containsValue("PublishedVersions"),
                policies.written(id, properties));
    }
}
