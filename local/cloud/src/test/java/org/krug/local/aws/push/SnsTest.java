package org.krug.local.aws.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.aws.ServedServices;
import software.amazon.awssdk.services.sns.model.EndpointDisabledException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishResponse;

class SnsTest {
    private static final String APPLICATION = "arn:aws:sns:eu-central-1:000000000000:app/GCM/krug";

    @TempDir
    Path data;

    ServedServices served;

    @BeforeEach
    void serve() throws Exception {
        served = ServedServices.over(data);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private String endpoint(String token) {
        return served.sns()
                .createPlatformEndpoint(
                        request -> request.platformApplicationArn(APPLICATION).token(token))
                .endpointArn();
    }

    private PublishResponse publish(String endpoint, String message) {
        return served.sns()
                .publish(request ->
                        request.targetArn(endpoint).messageStructure("json").message(message));
    }

    private void set(String endpoint, Map<String, String> attributes) {
        served.sns()
                .setEndpointAttributes(request -> request.endpointArn(endpoint).attributes(attributes));
    }

    private JsonNode pushes() throws Exception {
        return new ObjectMapper()
                .readTree(served.get("/_local/pushes.json").body())
                .path("pushes");
    }

    @Test
    void aTokensEndpointIsTheSameEachTime() {
        String first = endpoint("a");
        assertThat(endpoint("a")).isEqualTo(first).contains(":endpoint/GCM/krug/");
        assertThat(endpoint("b")).isNotEqualTo(first);
        assertThatThrownBy(() -> served.sns()
                        .createPlatformEndpoint(request -> request.platformApplicationArn(APPLICATION)
                                .token("a")
                                .customUserData("other")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Endpoint " + first + " already exists with the same Token");
        assertThatThrownBy(() -> served.sns()
                        .createPlatformEndpoint(request ->
                                request.platformApplicationArn("nowhere").token("a")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void aPushIsShownWithWhatItsPlatformWouldGet() throws Exception {
        String endpoint = endpoint("a&b <c>");
        String id = publish(endpoint, "{\"default\":\"d\",\"GCM\":\"{\\\"data\\\":{}}\",\"APNS\":\"x\"}")
                .messageId();
        publish(endpoint, "{\"default\":\"d\"}");
        assertThat(pushes()).hasSize(2);
        JsonNode first = pushes().path(1);
        assertThat(first.path("id").asText()).isEqualTo(id);
        assertThat(first.path("payload").asText()).isEqualTo("{\"data\":{}}");
        assertThat(first.path("token").asText()).isEqualTo("a&b <c>");
        assertThat(first.path("platform").asText()).isEqualTo("GCM");
        assertThat(first.path("at").asText()).isEqualTo(ServedServices.START.toString());
        assertThat(pushes().path(0).path("payload").asText()).isEqualTo("d");
        assertThat(served.get("/_local/pushes.json?after=1").body()).doesNotContain(id);
        assertThat(served.get("/_local/pushes").body()).contains("a&amp;b &lt;c&gt;");
        assertThat(served.get("/_local/pushes.json?after=x").statusCode()).isEqualTo(400);
        assertThat(served.post("/_local/pushes", "").statusCode()).isEqualTo(405);
    }

    @Test
    void whatIsDisabledOrDeletedGetsNothing() throws Exception {
        String endpoint = endpoint("a");
        set(endpoint, Map.of("Enabled", "false"));
        assertThatThrownBy(() -> publish(endpoint, "{\"default\":\"d\"}"))
                .isInstanceOf(EndpointDisabledException.class);
        assertThat(endpoint("a")).isEqualTo(endpoint);
        set(endpoint, Map.of("Enabled", "true", "Token", "c"));
        assertThat(served.sns()
                        .getEndpointAttributes(request -> request.endpointArn(endpoint))
                        .attributes())
                .containsEntry("Enabled", "true")
                .containsEntry("Token", "c");
        publish(endpoint, "{\"default\":\"d\"}");
        for (int times = 0; times < 2; times++) {
            served.sns().deleteEndpoint(request -> request.endpointArn(endpoint));
        }
        assertThatThrownBy(() -> publish(endpoint, "{\"default\":\"d\"}"))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> set(endpoint, Map.of("Enabled", "true"))).isInstanceOf(NotFoundException.class);
        assertThat(pushes()).hasSize(1);
    }

    @Test
    void aMessageThatIsNotWhatItSaysIsRefused() {
        String endpoint = endpoint("a");
        for (String wrong : new String[] {"{", "{\"GCM\":\"x\"}", "[]", "1"}) {
            assertThatThrownBy(() -> publish(endpoint, wrong)).as(wrong).isInstanceOf(InvalidParameterException.class);
        }
    }

    @Test
    void requestsAreSignedAndOperationsAreKnown() throws Exception {
        String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
        assertThat(served.post("/_local/aws/sns", "Action=Publish&Version=2010-03-31", form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post("/_local/aws/sns", "Action=CreateTopic", form).body())
                .contains("<Code>InvalidAction</Code>");
        assertThat(served.post("/_local/aws/sns", "%zz", form).statusCode()).isEqualTo(400);
    }

    @Test
    void endpointsAndPushesOutliveARestart() throws Exception {
        String endpoint = endpoint("a");
        publish(endpoint, "{\"default\":\"d\"}");
        served.close();
        served = ServedServices.over(data);
        assertThat(endpoint("a")).isEqualTo(endpoint);
        assertThat(pushes()).hasSize(1);
    }
}
