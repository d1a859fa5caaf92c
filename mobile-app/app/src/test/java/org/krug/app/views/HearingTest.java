package org.krug.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.app.identity.Identity;
import org.krug.app.identity.Tokens;
import org.krug.app.screens.Device;
import org.krug.app.screens.Threads;
import org.krug.app.storage.DiskFolder;
import org.krug.app.wire.Reply;
import org.krug.contract.Language;
import org.krug.contract.notify.PushPlatform;

class HearingTest {
    @TempDir
    Path data;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Hearing hearing = new Hearing();

    @BeforeAll
    static void toolkit() {
        Thumb.startToolkit();
    }

    private Shell shows(String phone) {
        return Thumb.onUi(() -> {
            Shell shell = shell(phone);
            hearing.shows(shell);
            return shell;
        });
    }

    /** Of somebody who is signed in on a phone whose network answers at once. */
    private Shell shell(String phone) {
        try {
            Device device = Device.open(
                    new Device.Addresses("http://127.0.0.1", new Identity("http://127.0.0.1", "client")),
                    new DiskFolder(data.resolve(phone)),
                    new Threads(Runnable::run, Shell::onUi),
                    () -> Language.EN,
                    request -> {
                        asked.add(phone + " " + request.method() + " "
                                + request.address().replace("http://127.0.0.1", ""));
                        return new Reply(200, "{\"deviceId\":\"d\",\"push\":true}", Optional.empty());
                    });
            device.session()
                    .begin(new Tokens(
                            phone + "@club.example",
                            "access",
                            "refresh",
                            Instant.now().plusSeconds(3600)));
            Look look = Look.of(Language.EN, ZoneId.of("Europe/Moscow"), new Theme(false, 1));
            return new Shell(look, device, new PaperPhone(), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settled() {
        Thumb.onUi(() -> true);
    }

    @Test
    void aTokenThatCameBeforeAnythingWasShownIsToldAndToWhoeverComesNextToo() {
        hearing.pushToken(PushPlatform.FCM, "token");
        settled();
        assertThat(asked).isEmpty();

        shows("anna");
        assertThat(asked).containsExactly("anna POST /me/devices");
        hearing.resumed();
        hearing.connected();
        settled();
        assertThat(asked).hasSize(1);
        shows("boris");

        assertThat(asked).containsExactly("anna POST /me/devices", "boris POST /me/devices");
    }

    @Test
    void aTokenThatChangesIsToldAgain() {
        shows("anna");

        hearing.pushToken(PushPlatform.APNS, "one");
        hearing.pushToken(PushPlatform.APNS, "two");
        settled();

        assertThat(asked).containsExactly("anna POST /me/devices", "anna POST /me/devices");
    }

    @Test
    void aPushThatIsOpenedLeadsToTheInbox() {
        Shell shell = shows("anna");

        hearing.opened("a-notice");
        settled();

        assertThat(Thumb.onUi(() -> Thumb.all(shell.root())
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .contains("Messages");
    }
}
