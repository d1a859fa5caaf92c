package org.krug.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** LocalStack's SES from the other side: which sender it lets through, and what it was given to send. */
final class SentMail {
    private SentMail() {}

    /** Proves to SES that we own a sender's address, as the identity in template.yaml does. */
    static void verified(String sender) {
        LocalStackPages.send(HttpRequest.newBuilder(LocalStackPages.ENDPOINT)
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
        JsonNode messages = LocalStackPages.json("/_aws/ses").path("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(mail -> mail.at("/Destination/ToAddresses/0").asText().equals(address))
                .toList();
    }
}
