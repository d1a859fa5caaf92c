package org.krug.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.aws.cognito.Cognito;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class OneAddressTest {
    @TempDir
    Path data;

    @Test
    void everyServiceIsReachedAtOneAddress() throws Exception {
        try (ServedServices served = ServedServices.over(data)) {
            String address = served.address();
            CognitoIdentityProviderClient cognito =
                    ServedServices.configured(CognitoIdentityProviderClient.builder(), address);
            assertThat(cognito.adminCreateUser(request -> request.userPoolId(Cognito.poolId())
                                    .username("anna@example.org")
                                    .messageAction(MessageActionType.SUPPRESS))
                            .user()
                            .userStatusAsString())
                    .isEqualTo("CONFIRMED");
            assertThat(ServedServices.configured(SsmClient.builder(), address)
                            .putParameter(
                                    request -> request.name("key").value("x").type(ParameterType.STRING))
                            .version())
                    .isEqualTo(1);
            assertThat(ServedServices.configured(SesV2Client.builder(), address)
                            .sendEmail(mail -> mail.fromEmailAddress("club@example.org")
                                    .destination(to -> to.toAddresses("anna@example.org"))
                                    .content(content -> content.simple(simple -> simple.subject(text -> text.data("s"))
                                            .body(body -> body.text(text -> text.data("t"))))))
                            .messageId())
                    .isNotEmpty();
            assertThat(ServedServices.configured(SnsClient.builder(), address)
                            .createPlatformEndpoint(request -> request.platformApplicationArn(
                                            "arn:aws:sns:eu-central-1:000000000000:app/GCM/krug")
                                    .token("token"))
                            .endpointArn())
                    .startsWith("arn:aws:sns:eu-central-1:000000000000:endpoint/GCM/krug/");
            assertThat(ServedServices.configured(SchedulerClient.builder(), address)
                            .listSchedules(request -> request.groupName("default"))
                            .schedules())
                    .isEmpty();
            assertThat(ServedServices.configured(SsmClient.builder(), address + "/ssm")
                            .getParameter(request -> request.name("key"))
                            .parameter()
                            .value())
                    .isEqualTo("x");
            assertThat(served.get("/" + Cognito.poolId() + "/.well-known/jwks.json")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
