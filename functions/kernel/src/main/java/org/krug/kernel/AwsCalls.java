package org.krug.kernel;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Calls the services of which Krug uses an operation or two, with the SDK's signer, credentials and HTTP client but without its clients: those of
 * the Parameter Store, of Cognito and of SES would be 12 MB of every function's jar.
 */
@Singleton
public final class AwsCalls {
    private static final Argument<Map<String, Object>> FIELDS = Argument.mapOf(String.class, Object.class);
    private static final Set<String> THROTTLED =
            Set.of("ThrottlingException", "TooManyRequestsException", "Throttling");
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final CheckpointedHttp http;
    private final AwsCredentialsProvider credentials;
    private final ObjectMapper json;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    AwsCalls(CheckpointedHttp http, AwsCredentialsProvider credentials, ObjectMapper json) {
        this.http = http;
        this.credentials = credentials;
        this.json = json;
    }

    /**
     * @throws UncheckedIOException when the service could not be reached
     */
    public AwsAnswer call(AwsOperation operation, Map<String, ?> fields) {
        byte[] body = operation.version().isPresent() ? QueryProtocol.form(operation, fields) : written(fields);
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= operation.attempts();
            try {
                AwsAnswer answer = once(operation, body);
                if (last || !mayGoBetterNextTime(answer)) {
                    return answer;
                }
            } catch (IOException e) {
                if (last) {
                    throw new UncheckedIOException(e);
                }
            }
            pauseAfter(attempt);
        }
    }

    private AwsAnswer once(AwsOperation operation, byte[] body) throws IOException {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address(operation).resolve(address(operation).getPath() + operation.path()))
                .putHeader("Content-Length", String.valueOf(body.length));
        operation
                .target()
                .filter(target -> operation.version().isEmpty())
                .ifPresent(target -> request.putHeader("X-Amz-Target", target));
        request.putHeader("Content-Type", contentType(operation));
        ContentStreamProvider content = ContentStreamProvider.fromByteArray(body);
        SdkHttpRequest ready = operation
                .signedAs()
                .map(service -> signed(request.build(), content, service))
                .orElseGet(request::build);
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(ready)
                        .contentStreamProvider(content)
                        .build())
                .call();
        return answer(response, operation);
    }

    private static String contentType(AwsOperation operation) {
        if (operation.version().isPresent()) {
            return QueryProtocol.CONTENT_TYPE;
        }
        return operation.target().isPresent() ? "application/x-amz-json-1.1" : "application/json";
    }

    private SdkHttpRequest signed(SdkHttpRequest request, ContentStreamProvider content, String service) {
        return signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(content)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region()))
                .request();
    }

    /** The SDK's standard settings, first the service's own. */
    private static URI address(AwsOperation operation) {
        String endpoint = Settings.find("AWS_ENDPOINT_URL_" + operation.setting())
                .or(() -> Settings.find("AWS_ENDPOINT_URL"))
                .or(() -> Settings.find("aws.endpointUrl"))
                .orElseGet(() -> "https://" + operation.service() + "." + region() + ".amazonaws.com");
        return URI.create(endpoint);
    }

    private static String region() {
        return Settings.find("AWS_REGION").orElseGet(() -> Settings.required("aws.region"));
    }

    private AwsAnswer answer(HttpExecuteResponse response, AwsOperation operation) throws IOException {
        int status = response.httpResponse().statusCode();
        byte[] body = new byte[0];
        if (response.responseBody().isPresent()) {
            try (var stream = response.responseBody().get()) {
                body = stream.readAllBytes();
            }
        }
        Map<String, Object> fields = operation.version().isPresent() ? QueryProtocol.read(body) : read(body);
        if (response.httpResponse().isSuccessful()) {
            return new AwsAnswer.Done(fields);
        }
        Optional<String> type = response.httpResponse()
                .firstMatchingHeader("x-amzn-ErrorType")
                .or(() -> Optional.ofNullable(fields.get("__type")).map(Object::toString))
                .or(() -> Optional.ofNullable(fields.get("Code")).map(Object::toString));
        String message = Objects.toString(fields.getOrDefault("message", fields.get("Message")), "");
        return new AwsAnswer.Refused(status, type.map(AwsCalls::plain).orElse(""), message);
    }

    /** {@code com.amazonaws.ssm#ParameterNotFound:http://…} without what stands around the name. */
    private static String plain(String type) {
        String name = type.substring(type.indexOf('#') + 1);
        return name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
    }

    private static boolean mayGoBetterNextTime(AwsAnswer answer) {
        return answer instanceof AwsAnswer.Refused refused
                && (refused.status() >= 500
                        || refused.status() == 429
                        || THROTTLED.contains(refused.type())
                        || refused.type().toLowerCase(Locale.ROOT).contains("throttl"));
    }

    /** Full jitter, so that what was throttled together does not come back together. */
    private static void pauseAfter(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between attempts", e);
        }
    }

    private byte[] written(Map<String, ?> fields) {
        try {
            return json.writeValueAsBytes(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A proxy's error page is no JSON; its status says enough. */
    private Map<String, Object> read(byte[] body) {
        try {
            return body.length == 0 ? Map.of() : json.readValue(new ByteArrayInputStream(body), FIELDS);
        } catch (IOException notJson) {
            return Map.of();
        }
    }
}
