package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.InvalidInput;
import org.krug.kernel.AwsCalls;
import org.krug.testkit.TestCloud;

class CognitoAccountsTest {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer cognito;
    private CognitoAccounts accounts;
    private int status = 200;
    private String answer = "{}";
    private Runnable afterOneRequest = () -> {};

    @BeforeEach
    void startCognito() throws IOException {
        System.setProperty("USER_POOL", "eu-central-1_test");
        cognito = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cognito.createContext("/", exchange -> {
            requests.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            int code = status;
            afterOneRequest.run();
            exchange.sendResponseHeaders(code, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        cognito.start();
        System.setProperty(ENDPOINT, "http://127.0.0.1:" + cognito.getAddress().getPort());
        accounts = new CognitoAccounts(TestCloud.shared().bean(AwsCalls.class));
    }

    @AfterEach
    void stopCognito() {
        cognito.stop(0);
        System.clearProperty(ENDPOINT);
    }

    private void answers(int code, String body) {
        status = code;
        answer = body;
    }

    @Test
    void anAccountIsOpenedWithAVerifiedAddressAndWithoutALetter() throws IOException {
        accounts.open("anna@example.org");

        String[] request = requests.getFirst().split(" ", 2);
        JsonNode sent = new ObjectMapper().readTree(request[1]);
        assertThat(request[0]).isEqualTo("AWSCognitoIdentityProviderService.AdminCreateUser");
        assertThat(sent.path("UserPoolId").asText()).isEqualTo("eu-central-1_test");
        assertThat(sent.path("Username").asText()).isEqualTo("anna@example.org");
        assertThat(sent.path("MessageAction").asText()).isEqualTo("SUPPRESS");
        assertThat(sent.path("UserAttributes"))
                .extracting(attribute -> attribute.path("Name").asText() + " "
                        + attribute.path("Value").asText())
                .containsExactly("email anna@example.org", "email_verified true");
    }

    @Test
    void openingAnAccountTwiceIsAsGoodAsOnce() {
        answers(400, "{\"__type\":\"UsernameExistsException\",\"message\":\"User account already exists\"}");

        accounts.open("anna@example.org");

        assertThat(requests).hasSize(1);
    }

    @Test
    void aThrottledAccountIsOpenedAtTheNextTry() {
        answers(400, "{\"__type\":\"TooManyRequestsException\",\"message\":\"Rate exceeded\"}");
        afterOneRequest = () -> answers(200, "{}");

        accounts.open("anna@example.org");

        assertThat(requests).hasSize(2);
    }

    @Test
    void anAddressThatCognitoDoesNotTakeIsWrongInput() {
        answers(400, "{\"__type\":\"InvalidParameterException\",\"message\":\"Invalid email address format.\"}");

        assertThatThrownBy(() -> accounts.open("anna..@example.org")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTokenTellsWhoseItIsOnlyByAVerifiedAddress() {
        answers(200, user("true"));
        assertThat(accounts.emailOf("token")).contains("anna@example.org");

        answers(200, user("false"));
        assertThat(accounts.emailOf("token")).isEmpty();
    }

    private static String user(String verified) {
        return """
                {"Username":"u","UserAttributes":[{"Name":"sub","Value":"u"},
                {"Name":"email","Value":"anna@example.org"},{"Name":"email_verified","Value":"%s"}]}""".formatted(verified);
    }

    @Test
    void aTokenThatWasRevokedIsNobodys() {
        answers(400, "{\"__type\":\"NotAuthorizedException\",\"message\":\"Access Token has been revoked\"}");

        assertThat(accounts.emailOf("token")).isEmpty();
    }
}
