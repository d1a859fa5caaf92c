package org.krug.app.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.gluonhq.attach.lifecycle.LifecycleEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krug.app.platform.MobilePlatform;
import org.krug.app.platform.MobilePlatform.Feel;
import org.krug.app.platform.MobilePlatform.ScanRequest;
import org.krug.contract.notify.PushPlatform;

class AttachPlatformTest {
    private static final String NOTICE = "0198f2c4-7a11-7c22-9d33-0242ac120002";

    private final List<String> told = new ArrayList<>();
    private Path firebase;
    private MobilePlatform phone;

    @BeforeEach
    void attach() throws Exception {
        firebase = Path.of(AttachPlatformTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("google-services.json");
        Files.writeString(firebase, "{}");
        PaperAttach.install();
        phone = new AttachPlatform();
    }

    @AfterEach
    void end() throws IOException {
        Files.deleteIfExists(firebase);
    }

    @Test
    void thePhoneIsFoundAsThePlatform() {
        assertThat(MobilePlatform.found()).isInstanceOf(AttachPlatform.class);
    }

    @Test
    void theSameCodeIsReadTwiceInTwoScans() {
        scan("first");
        PaperAttach.SCANNED.set("code");
        scan("second");
        PaperAttach.SCANNED.set("code");

        assertThat(told).containsExactly("first code", "second code");
        assertThat(PaperAttach.DONE).containsExactly("scan Krug/Aim/", "scan Krug/Aim/");
    }

    @Test
    void whoLeavesTheCameraAndScansAgainIsHeardOnce() {
        scan("left");
        scan("again");

        PaperAttach.SCANNED.set("code");
        PaperAttach.SCANNED.set("late");

        assertThat(told).containsExactly("again code");
    }

    private void scan(String name) {
        phone.scan(new ScanRequest("Krug", "Aim"), text -> told.add(name + " " + text), () -> told.add("nothing"));
    }

    @Test
    void aHandCanTellYesFromNo() {
        for (Feel feel : Feel.values()) {
            phone.vibrate(feel);
        }

        assertThat(PaperAttach.DONE).hasSameSizeAs(Feel.values()).doesNotHaveDuplicates();
    }

    @Test
    void linksAndTextsLeaveTheApp() {
        phone.open("https://map.example");
        phone.share("Come");

        assertThat(PaperAttach.DONE).containsExactly("open https://map.example", "share Come");
        assertThat(phone.folder()).isEqualTo(PaperAttach.STORAGE.toPath().resolve("krug"));
    }

    @Test
    void aNoticeIsShownByThePhoneItselfOnlyWhereNoPushReaches() {
        PaperAttach.TOKEN.set("token");
        phone.tell("Krug", "pushed");
        PaperAttach.TOKEN.set(null);

        phone.tell("Krug", "There is news");

        assertThat(PaperAttach.NOTICES).hasSize(1);
        assertThat(PaperAttach.NOTICES.get(0).getText()).isEqualTo("There is news");
    }

    @Test
    void whatTheSettingsSayIsGivenToTheApp() {
        PaperAttach.SETTINGS.put("lang", "ru");

        assertThat(phone.given()).containsEntry("lang", "ru").containsKeys("api", "identity", "client");
        assertThat(phone.given()).doesNotContainKey("dark");
    }

    @Test
    void aTokenIsToldWhenItComesAndWhenItChanges() {
        PaperAttach.TOKEN.set(null);
        phone.listen(new Told());
        assertThat(PaperAttach.DONE).containsExactly("register");

        PaperAttach.TOKEN.set("one");
        PaperAttach.TOKEN.set("two");

        assertThat(told).containsExactly("FCM one", "FCM two");
    }

    @Test
    void anAppThatWasBuiltWithoutFirebaseStartsAndGetsNoPushes() throws IOException {
        PaperAttach.TOKEN.set(null);
        Files.delete(firebase);

        phone.listen(new Told());

        assertThat(PaperAttach.DONE).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aTokenThatWasThereBeforeIsToldToo() {
        PaperAttach.TOKEN.set("early");

        phone.listen(new Told());

        assertThat(told).containsExactly("FCM early");
    }

    @Test
    void onlyANetworkThatComesIsToldAndNoneIsWaitedFor() {
        PaperAttach.TOKEN.set(null);
        PaperAttach.CONNECTED.set(false);
        phone.listen(new Told());

        PaperAttach.CONNECTED.set(true);
        PaperAttach.CONNECTED.set(false);
        life(LifecycleEvent.PAUSE);
        life(LifecycleEvent.RESUME);

        assertThat(told).containsExactly("connected", "paused", "resumed");
    }

    private static void life(LifecycleEvent event) {
        Objects.requireNonNull(PaperAttach.LIFE.get(event)).run();
    }

    @Test
    void aPushThatWasOpenedIsKnownByItsId() {
        PaperAttach.TOKEN.set(null);
        phone.listen(new Told());
        var opened = Objects.requireNonNull(PaperAttach.LAUNCHES.get("Launch.PushNotification"));

        // As Android puts it together, with what would be no JSON.
        opened.accept("{\"title\":\"The \"Round\"\",\"silent\":\"false\",\"id\":\"" + NOTICE + "\",\"body\":\"\"}");
        // As an iPhone prints it.
        opened.accept("{\n    aps =     {\n        alert = x;\n    };\n    id = \"" + NOTICE + "\";\n}");
        opened.accept("{\"id\":\"of somebody else\"}");

        assertThat(told).containsExactly("opened " + NOTICE, "opened " + NOTICE);
    }

    private final class Told implements MobilePlatform.Signals {
        @Override
        public void pushToken(PushPlatform through, String token) {
            told.add(through + " " + token);
        }

        @Override
        public void opened(String notice) {
            told.add("opened " + notice);
        }

        @Override
        public void paused() {
            told.add("paused");
        }

        @Override
        public void resumed() {
            told.add("resumed");
        }

        @Override
        public void connected() {
            told.add("connected");
        }
    }
}
