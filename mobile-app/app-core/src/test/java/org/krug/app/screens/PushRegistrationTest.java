package org.krug.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.contract.notify.DeviceAnswer;
import org.krug.contract.notify.PushPlatform;

class PushRegistrationTest {
    private static final String REGISTER = "POST /me/devices";

    @TempDir
    Path data;

    private LoopbackKrug krug;
    private Phone phone;

    @BeforeEach
    void start() throws Exception {
        krug = new LoopbackKrug().answers(REGISTER, DeviceAnswer.class, new DeviceAnswer("d", true));
        phone = new Phone(krug.address(), data);
    }

    @AfterEach
    void stop() {
        phone.close();
        krug.close();
    }

    private void hears(String token) {
        phone.device.pushes().heard(PushPlatform.FCM, token);
        phone.device.pushes().renew();
    }

    @Test
    void nobodyIsToldBeforeSomebodyIsSignedIn() throws Exception {
        hears("token");
        assertThat(krug.asked).isEmpty();

        phone.signedIn();
        phone.device.pushes().renew();

        assertThat(krug.asked).containsExactly(REGISTER);
    }

    @Test
    void aTokenIsToldOnceAndAnotherOneAgain() throws Exception {
        phone.signedIn();

        hears("token");
        hears("token");
        assertThat(krug.asked).hasSize(1);
        hears("another");

        assertThat(krug.asked).containsExactly(REGISTER, REGISTER);
    }

    @Test
    void whatWasNotAnsweredIsToldAgain() throws Exception {
        phone.signedIn();
        krug.answers(REGISTER, 500, "no");
        hears("token");
        krug.answers(REGISTER, DeviceAnswer.class, new DeviceAnswer("d", true));

        assertThat(phone.device.pushes().renew()).isTrue();
        assertThat(phone.device.pushes().renew()).isTrue();

        assertThat(krug.asked).containsExactly(REGISTER, REGISTER);
    }

    @Test
    void aTokenThatIsNoneIsNotTold() throws Exception {
        phone.signedIn();

        hears(" ");

        assertThat(krug.asked).isEmpty();
    }

    @Test
    void aPhoneIsTheSameDeviceAtItsNextStart() throws Exception {
        phone.signedIn();
        hears("token");
        String device = device();
        Phone again = new Phone(krug.address(), data);

        again.device.pushes().heard(PushPlatform.FCM, "token");
        again.device.pushes().renew();
        again.close();

        assertThat(krug.asked).containsExactly(REGISTER, REGISTER);
        assertThat(device()).isEqualTo(device);
    }

    @Test
    void whoSignsOutIsToldToKrugBeforeThePhoneForgetsThem() throws Exception {
        phone.signedIn();
        hears("token");
        String device = device();
        krug.answers("DELETE /me/devices/" + device, 204, "").answers("RevokeToken", 200, "{}");
        SignOutScreen screen = new SignOutScreen(phone.device);
        phone.touch(screen::prepare);

        phone.touch(screen::leave);

        assertThat(screen.state().step()).isEqualTo(SignOutScreen.Step.OUT);
        assertThat(krug.asked).isEqualTo(List.of(REGISTER, "DELETE /me/devices/" + device, "RevokeToken"));
        assertThat(phone.folder.read("push-device")).isEmpty();
    }

    private String device() throws Exception {
        return phone.folder.read("push-device").orElseThrow();
    }
}
