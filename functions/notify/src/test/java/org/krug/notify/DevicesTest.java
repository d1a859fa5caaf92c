package org.krug.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.contract.MemberId;
import org.krug.testkit.Answer;
import org.krug.testkit.AtOnce;
import org.krug.testkit.TestCloud;
import org.krug.testkit.TestClub;

class DevicesTest {
    private final DeviceStore store = TestCloud.shared().bean(DeviceStore.class);
    private final List<TestClub.Person> people = TestClub.founded().joined("Анна", "Борис");
    private final TestClub.Person anna = people.getFirst();
    private final TestClub.Person boris = people.getLast();
    private final String phone = UUID.randomUUID().toString();
    private final String token = "t" + UUID.randomUUID();
    private EmulatedSns sns;

    @BeforeEach
    void serve() throws IOException {
        sns = new EmulatedSns();
    }

    @AfterEach
    void stop() {
        sns.close();
    }

    private static String body(String device, String platform, String token) {
        return "{\"deviceId\":\"%s\",\"platform\":\"%s\",\"token\":\"%s\",\"language\":\"RU\"}"
                .formatted(device, platform, token);
    }

    private static Answer register(TestClub.Person who, String device, String platform, String token) {
        Answer answer = who.api().post("/me/devices", body(device, platform, token));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private List<String> devicesOf(TestClub.Person person) {
        return store.ofMember(MemberId.of(person.memberId())).stream()
                .map(Device::id)
                .toList();
    }

    @Test
    void aDeviceGetsAnEndpointThatIsAlive() {
        Answer answer = register(anna, phone, "FCM", token);
        assertThat(answer.json().path("push").asBoolean()).isTrue();
        assertThat(sns.actions()).containsExactly("CreatePlatformEndpoint", "SetEndpointAttributes");
        assertThat(sns.calls.getLast())
                .containsEntry("EndpointArn", EmulatedSns.endpoint("GCM", token))
                .containsEntry("Attributes.entry.1.key", "Enabled")
                .containsEntry("Attributes.entry.1.value", "true");
        assertThat(store.ofMember(MemberId.of(anna.memberId())))
                .singleElement()
                .satisfies(device -> assertThat(device.endpoint()).contains(EmulatedSns.endpoint("GCM", token)));
        assertThat(register(anna, phone, "FCM", token).json()).isEqualTo(answer.json());
        assertThat(devicesOf(anna)).containsExactly(phone);
    }

    @Test
    void anotherTokenTakesThePlaceOfTheOldOne() {
        register(anna, phone, "APNS", token);
        register(anna, phone, "APNS", token + "2");
        assertThat(devicesOf(anna)).containsExactly(phone);
        assertThat(sns.endpoints).containsExactly(EmulatedSns.endpoint("APNS", token + "2"));
        assertThat(store.at(EmulatedSns.endpoint("APNS", token))).isEmpty();
    }

    @Test
    void whoSignsInOnTheSameDeviceTakesItOver() {
        register(anna, phone, "FCM", token);
        register(boris, phone, "FCM", token);
        assertThat(devicesOf(anna)).isEmpty();
        assertThat(devicesOf(boris)).containsExactly(phone);
        assertThat(sns.endpoints).containsExactly(EmulatedSns.endpoint("GCM", token));
    }

    @Test
    void whoInstallsTheAppAnewOnSomebodysPhoneTakesItsPushesOver() {
        String again = UUID.randomUUID().toString();
        register(anna, phone, "FCM", token);
        register(boris, again, "FCM", token);
        assertThat(devicesOf(anna)).isEmpty();
        assertThat(store.find(phone)).isEmpty();
        assertThat(store.at(EmulatedSns.endpoint("GCM", token)))
                .hasValueSatisfying(device -> assertThat(device.id()).isEqualTo(again));
        assertThat(sns.endpoints).containsExactly(EmulatedSns.endpoint("GCM", token));
    }

    @Test
    void manyRegistrationsAtOnceLeaveOneDeviceOfOnePerson() throws Exception {
        AtOnce.times(6, () -> register(anna, phone, "FCM", token));
        assertThat(devicesOf(anna)).containsExactly(phone);
        assertThat(store.at(EmulatedSns.endpoint("GCM", token))).isPresent();
    }

    @Test
    void signingOutEndsTheEndpointOfOnesOwnDeviceOnly() {
        register(anna, phone, "FCM", token);
        assertThat(boris.api().call("DELETE", "/me/devices/" + phone, "").status())
                .isEqualTo(204);
        assertThat(devicesOf(anna)).containsExactly(phone);
        for (int times = 0; times < 2; times++) {
            assertThat(anna.api().call("DELETE", "/me/devices/" + phone, "").status())
                    .isEqualTo(204);
        }
        assertThat(devicesOf(anna)).isEmpty();
        assertThat(store.find(phone)).isEmpty();
        assertThat(sns.endpoints).isEmpty();
        assertThat(anna.api().call("DELETE", "/me/devices/phone", "").problem()).isEqualTo("invalid-field");
    }

    @Test
    void anEndpointThatSnsHasWithOtherAttributesIsTaken() {
        String other = EmulatedSns.endpoint("GCM", "other-" + token);
        sns.refusals.put(
                "CreatePlatformEndpoint",
                "InvalidParameter Invalid parameter: Token Reason: Endpoint " + other
                        + " already exists with the same Token, but different attributes.");
        register(anna, phone, "FCM", token);
        assertThat(store.at(other)).isPresent();
    }

    @Test
    void aTokenThatIsNoneIsAWrongField() {
        sns.refusals.put("CreatePlatformEndpoint", "InvalidParameter Invalid parameter: Token");
        assertThat(anna.api().post("/me/devices", body(phone, "FCM", "x")).problem())
                .isEqualTo("invalid-field");
        assertThat(anna.api().post("/me/devices", body(phone, "FCM", "")).problem())
                .isEqualTo("invalid-field");
        assertThat(anna.api().post("/me/devices", body("phone", "FCM", "x")).problem())
                .isEqualTo("invalid-field");
        assertThat(devicesOf(anna)).isEmpty();
    }

    @Test
    void aDesktopIsRegisteredWithoutPushesAndSoIsAPhoneWhereThereIsNoApplication() {
        assertThat(register(anna, phone, "NONE", "").json().path("push").asBoolean())
                .isFalse();
        System.clearProperty("PUSH_FCM_APPLICATION");
        assertThat(register(anna, UUID.randomUUID().toString(), "FCM", token)
                        .json()
                        .path("push")
                        .asBoolean())
                .isFalse();
        assertThat(devicesOf(anna)).hasSize(2);
        assertThat(sns.calls).isEmpty();
    }
}
