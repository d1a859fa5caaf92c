package org.krug.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContextProvider;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krug.contract.Language;
import org.krug.kernel.Checkpoint;
import org.krug.kernel.HttpFunction;
import org.krug.kernel.Primed;
import org.krug.local.dynamodb.DynamoDbLocal;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.dynamodb.TemplateTables;
import org.krug.local.template.TemplateReader;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What every function does before its snapshot is taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrimingTest {
    private static final String READING = ".*\\.(GetItem|BatchGetItem|Query)";
    private static final int ROUNDS = 50;

    private DynamoDbLocal dynamoDb;
    private DynamoDbClient tables;
    private List<String> names;
    private RecordedServices services;

    @BeforeAll
    void startServices() throws IOException {
        dynamoDb = DynamoDbLocal.start(Optional.empty());
        tables = DynamoDbClient.builder()
                .endpointOverride(dynamoDb.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        names = TemplateTables.create(tables, ProjectFiles.template());
        names.forEach(name -> System.setProperty(
                name.substring(TemplateTables.STACK.length() + 1).toUpperCase(Locale.ROOT) + "_TABLE", name));
        services = new RecordedServices(dynamoDb.endpoint());
        System.setProperty("aws.endpointUrl", services.address());
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("PUBLIC_ADDRESS", "https://krug.test");
    }

    @AfterAll
    void stopServices() {
        System.clearProperty("aws.endpointUrl");
        services.close();
        tables.close();
        dynamoDb.close();
    }

    static List<String> handlers() {
        return TemplateReader.read(ProjectFiles.template(), Map.of(), Map.of()).functions().values().stream()
                .map(function -> function.handler())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void aFunctionReadsAndWritesBeforeItsCheckpointWithoutEffect(String handler) throws Exception {
        Object function = Class.forName(handler).getConstructor().newInstance();
        Checkpoint checkpoint =
                Checkpoint.of((Primed) function, ((ApplicationContextProvider) function).getApplicationContext());
        services.taken();

        checkpoint.beforeCheckpoint(null);

        List<RecordedServices.Asked> asked = services.taken();
        assertThat(asked)
                .allSatisfy(request ->
                        assertThat(request.operation()).as("reads no key").startsWith("DynamoDB_"));
        assertThat(asked.subList(1, asked.size()))
                .as("closes its connection; the second request also the first's")
                .allMatch(RecordedServices.Asked::closing);
        assertThat(asked)
                .extracting(request -> request.operation().split("\\.", -1)[1])
                .contains("GetItem", "PutItem", "TransactWriteItems");
        assertThat(asked)
                .filteredOn(request -> request.operation().endsWith(".GetItem"))
                .as("rounds that were begun: none ended the priming")
                .hasSizeGreaterThanOrEqualTo(ROUNDS);
        if (function instanceof HttpFunction) {
            assertThat(asked)
                    .filteredOn(request -> request.operation().matches(READING))
                    .as("reads of its controllers for callers of each language, besides one a round")
                    .hasSizeGreaterThanOrEqualTo((1 + Language.values().length) * ROUNDS);
        }
        assertThat(asked)
                .filteredOn(request -> !request.operation().matches(READING))
                .as("writes")
                .allSatisfy(request -> {
                    assertThat(request.status()).isEqualTo(400);
                    assertThat(request.answer()).contains("ConditionalCheckFailed");
                });
        assertThat(names)
                .allSatisfy(name -> assertThat(tables.describeTable(d -> d.tableName(name))
                                .table()
                                .itemCount())
                        .isZero());
    }
}
