package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.app.screens.SignInScreen.Notice;
import org.krug.app.screens.SignInScreen.Step;

class SignInScreenTest {
    private static final String CODE_SENT =
            "{\"ChallengeName\":\"EMAIL_OTP\",\"Session\":\"s1\",\"ChallengeParameters\":{}}";
    private static final String IN =
            "{\"AuthenticationResult\":{\"AccessToken\":\"a\",\"RefreshToken\":\"r\",\"ExpiresIn\":3600}}";

    @TempDir
    Path data;

    private LoopbackKrug krug;
    private Phone phone;
    private SignInScreen screen;

    @BeforeEach
    void start() throws Exception {
        krug = new LoopbackKrug();
        phone = new Phone(krug.address(), data);
        screen = new SignInScreen(phone.device);
    }

    @AfterEach
    void stop() {
        phone.close();
        krug.close();
    }

    private void askForCode() {
        krug.answers("InitiateAuth", 200, CODE_SENT);
        phone.touch(() -> screen.ask(" Anna@Club.example "));
    }

    @Test
    void aCodeIsMailedToTheAddressAsItIsMeant() {
        askForCode();

        assertThat(screen.state())
                .isEqualTo(new SignInScreen.State(Step.CODE, "anna@club.example", "s1", false, Notice.NONE));
    }

    @Test
    void theCodeSignsInAndThePhoneKeepsIt() throws Exception {
        askForCode();
        krug.answers("RespondToAuthChallenge", 200, IN);

        phone.touch(() -> screen.give("12345678"));

        assertThat(screen.state().step()).isEqualTo(Step.IN);
        try (Phone restarted = new Phone(krug.address(), data)) {
            assertThat(restarted.device.session().email()).contains("anna@club.example");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CodeMismatchException,     CODE,  WRONG_CODE",
        "NotAuthorizedException,    EMAIL, ENDED",
        "ExpiredCodeException,      EMAIL, ENDED",
        "TooManyRequestsException,  CODE,  TOO_OFTEN",
        "LimitExceededException,    CODE,  TOO_OFTEN",
        "InternalErrorException,    CODE,  NO_ANSWER"
    })
    void eachWayThatACodeFailsIsToldInItsOwnWords(String error, Step step, Notice notice) {
        askForCode();
        krug.answers("RespondToAuthChallenge", 400, "{\"__type\":\"" + error + "\",\"message\":\"no\"}");

        phone.touch(() -> screen.give("00000000"));

        assertThat(screen.state().step()).isEqualTo(step);
        assertThat(screen.state().notice()).isEqualTo(notice);
        assertThat(screen.state().email()).isEqualTo("anna@club.example");
    }

    @Test
    void withoutANetworkTheAddressIsKeptAndNothingHangs() {
        krug.close();

        phone.touch(() -> screen.ask("anna@club.example"));

        assertThat(screen.state())
                .isEqualTo(new SignInScreen.State(Step.EMAIL, "anna@club.example", "", false, Notice.NO_ANSWER));
    }

    @Test
    void whatIsNoAddressIsNotSentAnywhere() {
        phone.touch(() -> screen.ask("anna"));

        assertThat(screen.state().notice()).isEqualTo(Notice.NOT_AN_ADDRESS);
        assertThat(krug.asked).isEmpty();
    }

    @Test
    void aPhoneThatCanNotKeepTheSignInSaysSo() {
        askForCode();
        krug.answers("RespondToAuthChallenge", 200, IN);
        phone.folder.full = true;

        phone.touch(() -> screen.give("12345678"));

        assertThat(screen.state().notice()).isEqualTo(Notice.NOT_KEPT);
        assertThat(phone.device.session().email()).isEmpty();
    }

    @Test
    void everyNoticeHasItsWords() {
        for (Notice notice : Notice.values()) {
            String key = "signin.notice."
                    + notice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            Map.of("ru", org.krug.contract.Language.RU, "en", org.krug.contract.Language.EN)
                    .values()
                    .forEach(language -> assertThat(notice == Notice.NONE
                                    || Words.in(language).keys().contains(key))
                            .as(key)
                            .isTrue());
        }
    }
}
