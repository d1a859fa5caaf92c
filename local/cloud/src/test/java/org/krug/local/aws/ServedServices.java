package org.krug.local.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.krug.local.aws.scheduler.TargetInvoker;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The emulated services behind real HTTP on loopback, and the SDK's own clients to talk to them. */
public final class ServedServices implements AutoCloseable {
    public static final Instant START = Instant.parse("2030-03-01T09:00:00Z");

    private static byte[] sharedKey = {};

    public final LocalClock clock;
    public final AwsServices services;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Object> clients = new HashMap<>();

    private ServedServices(Path data, LocalClock clock, TargetInvoker invoker) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.services = AwsServices.open(data, clock, invoker, address());
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Services whose clock stands at {@link #START} and whose schedules invoke nothing. */
    public static ServedServices over(Path data) throws IOException {
        return over(data, (arn, input, due) -> {});
    }

    public static ServedServices over(Path data, TargetInvoker invoker) throws IOException {
        lendKey(data.resolve("cognito/signing-key.json"));
        return withKeyOfItsOwn(data, invoker);
    }

    /** Making a key takes longer than everything else in a test, so tests share one. */
    private static synchronized void lendKey(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (sharedKey.length == 0) {
            Path first = Files.createTempDirectory("krug-key");
            try (ServedServices made = withKeyOfItsOwn(first, (arn, input, due) -> {})) {
                sharedKey = Files.readAllBytes(first.resolve("cognito/signing-key.json"));
            }
        }
        Files.createDirectories(file.getParent());
        Files.write(file, sharedKey);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** As a first start is: with a key that no other test has. */
    public static ServedServices withKeyOfItsOwn(Path data, TargetInvoker invoker) throws IOException {
        LocalClock clock = LocalClock.running();
        clock.standAt(START);
        return new ServedServices(data, clock, invoker);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public CognitoIdentityProviderClient cognito() {
        return kept(
                CognitoIdentityProviderClient.class,
                () -> configured(CognitoIdentityProviderClient.builder(), address() + AwsServices.COGNITO));
    }

    public SesV2Client ses() {
        return kept(SesV2Client.class, () -> configured(SesV2Client.builder(), address() + AwsServices.SES));
    }

    public SnsClient sns() {
        return kept(SnsClient.class, () -> configured(SnsClient.builder(), address() + AwsServices.SNS));
    }

    public SchedulerClient scheduler() {
        return kept(
                SchedulerClient.class, () -> configured(SchedulerClient.builder(), address() + AwsServices.SCHEDULER));
    }

    public SsmClient ssm() {
        return kept(SsmClient.class, () -> configured(SsmClient.builder(), address() + AwsServices.SSM));
    }

    private synchronized <C> C kept(Class<C> type, Supplier<C> made) {
        return type.cast(clients.computeIfAbsent(type.getName(), name -> made.get()));
    }

    /** A client of the SDK with nothing unusual about it but where it sends. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C configured(
            B builder, String endpoint) {
        return builder.endpointOverride(URI.create(endpoint))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(change ->
                        change.retryStrategy(RetryMode.STANDARD).retryStrategy(strategy -> strategy.maxAttempts(1)))
                .build();
    }

    public HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path)).POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath();
        HttpAnswer answer = endpoint(path)
                .answer(new HttpCall(
                        exchange.getRequestMethod(),
                        path,
                        Objects.requireNonNullElse(uri.getRawQuery(), ""),
                        headers,
                        exchange.getRequestBody().readAllBytes(),
                        "127.0.0.1"));
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private Endpoint endpoint(String path) {
        return services.endpoints().entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(services.endpoint());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        services.close();
    }
}
