package org.krug.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.krug.testkit.TestCloud;

/** LocalStack's SES from the other side: which sender it lets through, and what it was given to send. */
final class SentMail {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final URI ENDPOINT = TestCloud.localStack().orElseThrow();

    private SentMail() {}

    /** Proves to SES that we own a sender's address, as the identity in template.yaml does. */
    static void verified(String sender) {
        send(HttpRequest.newBuilder(ENDPOINT)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=%s/20260101/eu-central-1/ses/aws4_request, SignedHeaders=host, Signature=none"
                                .formatted(System.getProperty("aws.accessKeyId")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("Action=VerifyEmailIdentity&Version=2010-12-01&EmailAddress="
                        + URLEncoder.encode(sender, StandardCharsets.UTF_8))));
    }

    /** All mails that were sent to an address. */
    static List<JsonNode> to(String address) {
        JsonNode messages = read(send(HttpRequest.newBuilder(ENDPOINT.resolve("/_aws/ses"))))
                .path("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(mail -> mail.at("/Destination/ToAddresses/0").asText().equals(address))
                .toList();
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
