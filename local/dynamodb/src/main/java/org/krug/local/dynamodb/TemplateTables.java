package org.krug.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** The DynamoDB tables as template.yaml describes them, so that no test or local run has a table of its own making. */
public final class TemplateTables {
    /** The stack's name on one machine; table names begin with it. */
    public static final String STACK = "krug";

    private TemplateTables() {}

    /**
     * Creates every table of the template that is not there yet.
     *
     * @return their names
     */
    public static List<String> create(DynamoDbClient client, Path template) {
        return create(client, template, STACK);
    }

    /** As {@link #create(DynamoDbClient, Path)}, for a stack of another name. */
    public static List<String> create(DynamoDbClient client, Path template, String stack) {
        List<String> names = new ArrayList<>();
        for (Object resource : map(required(read(template), "Resources")).values()) {
            Map<String, Object> described = map(resource);
            if ("AWS::DynamoDB::Table".equals(described.get("Type"))) {
                CreateTableRequest request = request(map(required(described, "Properties")), stack);
                names.add(request.tableName());
                createOnce(client, request);
            }
        }
        return names;
    }

    private static void createOnce(DynamoDbClient client, CreateTableRequest request) {
        try {
            client.createTable(request);
        } catch (ResourceInUseException e) {
            // A folder of an earlier run holds it already, perhaps from when it had no stream.
            StreamSpecification wanted = request.streamSpecification();
            if (wanted != null
                    && client.describeTable(t -> t.tableName(request.tableName()))
                                    .table()
                                    .latestStreamArn()
                            == null) {
                client.updateTable(t -> t.tableName(request.tableName()).streamSpecification(wanted));
            }
        }
    }

    private static CreateTableRequest request(Map<String, Object> properties, String stack) {
        CreateTableRequest.Builder table = CreateTableRequest.builder()
                .tableName(text(properties, "TableName").replace("${AWS::StackName}", stack))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(properties))
                .attributeDefinitions(list(properties, "AttributeDefinitions").stream()
                        .map(a -> AttributeDefinition.builder()
                                .attributeName(text(a, "AttributeName"))
                                .attributeType(text(a, "AttributeType"))
                                .build())
                        .toList());
        if (properties.containsKey("GlobalSecondaryIndexes")) {
            table.globalSecondaryIndexes(list(properties, "GlobalSecondaryIndexes").stream()
                    .map(i -> GlobalSecondaryIndex.builder()
                            .indexName(text(i, "IndexName"))
                            .keySchema(keys(i))
                            .projection(projection(i))
                            .build())
                    .toList());
        }
        if (properties.containsKey("LocalSecondaryIndexes")) {
            table.localSecondaryIndexes(list(properties, "LocalSecondaryIndexes").stream()
                    .map(i -> LocalSecondaryIndex.builder()
                            .indexName(text(i, "IndexName"))
                            .keySchema(keys(i))
                            .projection(projection(i))
                            .build())
                    .toList());
        }
        if (properties.containsKey("StreamSpecification")) {
            table.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(text(map(required(properties, "StreamSpecification")), "StreamViewType"))
                    .build());
        }
        return table.build();
    }

    private static List<KeySchemaElement> keys(Map<String, Object> of) {
        return list(of, "KeySchema").stream()
                .map(k -> KeySchemaElement.builder()
                        .attributeName(text(k, "AttributeName"))
                        .keyType(text(k, "KeyType"))
                        .build())
                .toList();
    }

    private static Projection projection(Map<String, Object> index) {
        Map<String, Object> projection = map(required(index, "Projection"));
        Projection.Builder built = Projection.builder().projectionType(text(projection, "ProjectionType"));
        if (projection.get("NonKeyAttributes") instanceof List<?> attributes) {
            built.nonKeyAttributes(attributes.stream().map(String::valueOf).toList());
        }
        return built.build();
    }

    private static Map<String, Object> read(Path template) {
        try (var reader = Files.newBufferedReader(template)) {
            return map(new Yaml(new PlainTags()).load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<Map<String, Object>> list(Map<String, Object> of, String key) {
        return ((List<?>) required(of, key)).stream().map(TemplateTables::map).toList();
    }

    private static String text(Map<String, Object> of, String key) {
        return String.valueOf(required(of, key));
    }

    private static Object required(Map<String, Object> of, String key) {
        Object value = of.get(key);
        if (value == null) {
            throw new IllegalArgumentException("template.yaml: " + key + " is missing in " + of);
        }
        return value;
    }

    /** Reads CloudFormation's short tags (!Sub, !Ref, !GetAtt, !If …) as the plain value behind them. */
    private static final class PlainTags extends SafeConstructor {
        PlainTags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new org.yaml.snakeyaml.constructor.AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return switch (node) {
                        case ScalarNode scalar -> scalar.getValue();
                        case SequenceNode sequence -> constructSequence(sequence);
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> throw new IllegalArgumentException("template.yaml: " + node.getTag());
                    };
                }
            });
        }
    }
}
