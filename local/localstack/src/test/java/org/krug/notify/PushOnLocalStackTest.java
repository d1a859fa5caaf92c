package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.Language;
import org.krug.contract.notify.PushPlatform;
import org.krug.kernel.AwsAnswer;
import org.krug.kernel.AwsCalls;
import org.krug.kernel.AwsOperation;
import org.krug.testkit.OnLocalStackOnly;
import org.krug.testkit.TestCloud;

/** Pushes by LocalStack's SNS, which keeps what it would hand to Google and Apple. */
@OnLocalStackOnly
class PushOnLocalStackTest {
    private final AwsCalls sns = TestCloud.shared().bean(AwsCalls.class);
    private final PushService pushes = TestCloud.shared().bean(PushService.class);
    private final String token = "token" + UUID.randomUUID();
    private final UUID notice = UUID.randomUUID();

    @BeforeEach
    void giveApplications() {
        System.setProperty("PUSH_FCM_APPLICATION", application("GCM"));
        System.setProperty("PUSH_APNS_APPLICATION", application("APNS"));
    }

    @AfterEach
    void takeApplications() {
        System.clearProperty("PUSH_FCM_APPLICATION");
        System.clearProperty("PUSH_APNS_APPLICATION");
    }

    private String application(String platform) {
        return done(
                        "CreatePlatformApplication",
                        Map.of(
                                "Name",
                                "krug-" + UUID.randomUUID(),
                                "Platform",
                                platform,
                                "Attributes.entry.1.key",
                                "PlatformCredential",
                                "Attributes.entry.1.value",
                                "made for a test",
                                "Attributes.entry.2.key",
                                "PlatformPrincipal",
                                "Attributes.entry.2.value",
                                "made for a test"))
                .get("PlatformApplicationArn")
                .toString();
    }

    private Map<String, ?> done(String operation, Map<String, String> fields) {
        AwsAnswer answer = sns.call(AwsOperation.queried("sns", "SNS", operation, "2010-03-31"), fields);
        assertThat(answer).isInstanceOf(AwsAnswer.Done.class);
        return ((AwsAnswer.Done) answer).fields();
    }

    private String endpoint(PushPlatform platform) {
        return pushes.endpoint(platform, token).orElseThrow();
    }

    private PushService.Pushed pushed(String endpoint) {
        return pushes.push(new Push(endpoint, notice, Language.RU));
    }

    private static List<JsonNode> handedOn(String endpoint) {
        JsonNode kept = LocalStackPages.json("/_aws/sns/platform-endpoint-messages?accountId="
                + System.getProperty("aws.accessKeyId") + "&region=eu-central-1&endpointArn=" + endpoint);
        return StreamSupport.stream(
                        kept.path("platform_endpoint_messages").path(endpoint).spliterator(), false)
                .map(message -> message.path("Message"))
                .toList();
    }

    private static JsonNode read(JsonNode text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.asText());
    }

    @Test
    void aTokenHasOneEndpointHoweverOftenItIsRegistered() {
        assertThat(endpoint(PushPlatform.FCM))
                .isEqualTo(endpoint(PushPlatform.FCM))
                .contains("GCM");
        assertThat(endpoint(PushPlatform.APNS))
                .isNotEqualTo(endpoint(PushPlatform.FCM))
                .contains("APNS");
    }

    @Test
    void whatIsHandedOnNamesTheNoticeAndSaysNothingOfIt() throws JsonProcessingException {
        String phone = endpoint(PushPlatform.FCM);
        assertThat(pushed(phone)).isEqualTo(PushService.Pushed.SENT);

        assertThat(handedOn(phone)).hasSize(1);
        // What goes to Google is text in SNS's message, which LocalStack keeps as text once more.
        JsonNode data = read(read(handedOn(phone).getFirst())).at("/fcmV1Message/message/data");
        assertThat(data.path("id").asText()).isEqualTo(notice.toString());
        assertThat(data.path("body").asText()).isEqualTo("Есть новость. Откройте приложение.");
    }

    @Test
    void aDisabledEndpointIsGoneUntilItsTokenIsRegisteredAgain() {
        String phone = endpoint(PushPlatform.APNS);
        done(
                "SetEndpointAttributes",
                Map.of("EndpointArn", phone, "Attributes.entry.1.key", "Enabled", "Attributes.entry.1.value", "false"));
        assertThat(pushed(phone)).isEqualTo(PushService.Pushed.GONE);

        assertThat(endpoint(PushPlatform.APNS)).isEqualTo(phone);
        assertThat(pushed(phone)).isEqualTo(PushService.Pushed.SENT);
    }

    @Test
    void anEndedEndpointIsGoneAndCanBeEndedAgain() {
        String phone = endpoint(PushPlatform.FCM);
        pushes.end(phone);
        assertThat(pushed(phone)).isEqualTo(PushService.Pushed.GONE);
        pushes.end(phone);
        assertThat(handedOn(phone)).isEmpty();
    }
}
