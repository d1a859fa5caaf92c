package org.krug.testkit;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.krug.local.dynamodb.DynamoDbLocal;
import org.krug.local.dynamodb.KeptConnections;
import org.krug.local.dynamodb.ProjectFiles;
import org.krug.local.dynamodb.TemplateTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The real parts a module's tests share: one DynamoDB Local with the template's tables and one application context with every feature on the
 * class path, both started once per test run. Tests keep apart by clubs and events of their own.
 *
 * <p>Where the environment variable {@code KRUG_LOCALSTACK} names a LocalStack, the tables are that one's. The features' other services stay
 * this kit's fakes.
 */
public final class TestCloud {
    private static final AtomicReference<@Nullable TestCloud> STARTED = new AtomicReference<>();

    private final ApplicationContext context;
    private final URI endpoint;

    private TestCloud(ApplicationContext context, URI endpoint) {
        this.context = context;
        this.endpoint = endpoint;
    }

    /** The shared cloud, started by the first test that asks. */
    public static synchronized TestCloud shared() {
        TestCloud started = STARTED.get();
        if (started == null) {
            started = start();
            STARTED.set(started);
        }
        return started;
    }

    private static TestCloud start() {
        localStack().ifPresent(TestCloud::reachLocalStack);
        URI tables = localStack()
                .orElseGet(() -> DynamoDbLocal.start(Optional.empty()).endpoint());
        System.setProperty("aws.endpointUrlDynamoDb", tables.toString());
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", localStack().isPresent() ? accountOfOnesOwn() : "local");
        System.setProperty("aws.secretAccessKey", "local");
        KeptConnections.ofOneProcess();
        System.setProperty("PUBLIC_ADDRESS", "https://krug.test");
        ApplicationContext context = ApplicationContext.builder("function", "lambda", "test")
                .banner(false)
                .start();
        for (String table : TemplateTables.create(context.getBean(DynamoDbClient.class), ProjectFiles.template())) {
            String feature = table.substring(TemplateTables.STACK.length() + 1);
            System.setProperty(feature.toUpperCase(Locale.ROOT) + "_TABLE", table);
        }
        return new TestCloud(context, tables);
    }

    /** The LocalStack that runs for these tests, where `./krug test --localstack` has started one. */
    public static Optional<URI> localStack() {
        return Optional.ofNullable(System.getenv("KRUG_LOCALSTACK")).map(URI::create);
    }

    private static void reachLocalStack(URI endpoint) {
        System.setProperty("aws.endpointUrl", endpoint.toString());
        // Its server may close a connection at the moment a request comes on it: the answer is lost, and Java sends the
        // request again.
        System.setProperty("http.keepAlive", "false");
    }

    /** LocalStack keeps accounts apart and takes twelve digits for one: these tests meet nothing of others before them. */
    private static String accountOfOnesOwn() {
        return String.format(Locale.ROOT, "%012d", 1 + new SecureRandom().nextLong(999_999_999_999L));
    }

    /** A bean of the features on the class path, such as a public API or a fake of this kit. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ApplicationContext context() {
        return context;
    }

    /** Where the tables are. */
    public URI dynamoDb() {
        return endpoint;
    }

    /** The HTTP API as nobody in particular; see {@link Api#as}. */
    public Api api() {
        return new Api(context);
    }
}
