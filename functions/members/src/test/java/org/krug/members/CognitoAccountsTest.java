package org.krug.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.InvalidInput;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

class CognitoAccountsTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer cognito;
    private CognitoAccounts accounts;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void startCognito() throws IOException {
        System.setProperty("USER_POOL", "eu-central-1_test");
        cognito = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cognito.createContext("/", exchange -> {
            requests.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        cognito.start();
        accounts = new CognitoAccounts(CognitoIdentityProviderClient.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + cognito.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build());
    }

    @AfterEach
    void stopCognito() {
        cognito.stop(0);
    }

    private void answers(int code, String body) {
        status = code;
        answer = body;
    }

    @Test
    void anAccountIsOpenedWithAVerifiedAddressAndWithoutALetter() {
        accounts.open("anna@example.org");

        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("AWSCognitoIdentityProviderService.AdminCreateUser ")
                .contains("\"UserPoolId\":\"eu-central-1_test\"")
                .contains("\"Username\":\"anna@example.org\"")
                .contains("\"MessageAction\":\"SUPPRESS\"")
                .contains("{\"Name\":\"email\",\"Value\":\"anna@example.org\"}")
                .contains("{\"Name\":\"email_verified\",\"Value\":\"true\"}");
    }

    @Test
    void openingAnAccountTwiceIsAsGoodAsOnce() {
        answers(400, "{\"__type\":\"UsernameExistsException\",\"message\":\"User account already exists\"}");

        accounts.open("anna@example.org");

        assertThat(requests).hasSize(1);
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
