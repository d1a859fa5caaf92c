package org.krug.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.krug.app.identity.Identity;
import org.krug.app.identity.Session;
import org.krug.app.screens.Device;
import org.krug.app.screens.Threads;
import org.krug.app.storage.DiskFolder;
import org.krug.app.wire.Reply;
import org.krug.app.wire.Request;
import org.krug.app.wire.Transport;
import org.krug.app.wire.UrlTransport;
import org.krug.contract.Language;

/** People with phones in memory, whose app speaks to the real local cloud with the demo's clubs. */
abstract class PhonesTest {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Device> DEVICES = new CopyOnWriteArrayList<>();

    @TempDir
    static Path data;

    static DemoCloud cloud;
    private static ExecutorService workers;

    @BeforeAll
    static void start() {
        cloud = DemoCloud.shared();
        workers = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        workers.shutdownNow();
    }

    /** A window that is closed ends what goes on behind it. */
    @AfterEach
    void end() {
        DEVICES.forEach(device -> device.kept().inbox().end());
        DEVICES.clear();
    }

    /** Where a phone keeps what it keeps. */
    static Path folder(String phone) {
        return data.resolve(phone);
    }

    static void signIn(Thumb thumb, String email) throws Exception {
        thumb.type("E-mail address", email);
        thumb.tap("Mail me a code");
        thumb.sees("Code from the mail");
        thumb.type("Code from the mail", cloud.mailedCode(email));
        thumb.tap("Sign in");
        thumb.tap("Go on without");
        thumb.sees("Your events");
    }

    static void atTheDoor(Thumb steward) {
        steward.tap("Case clinic");
        steward.tap("Scan tickets");
        steward.sees("List ");
    }

    static Thumb app(String phone) throws Exception {
        return app(phone, Language.EN);
    }

    static Thumb app(String phone, Language language) throws Exception {
        return app(device(phone, language), language, new PaperPhone());
    }

    static Device device(String phone, Language language) throws Exception {
        return device(phone, language, new UrlTransport(PATIENCE, PATIENCE));
    }

    static Device device(String phone, Language language, Transport network) throws Exception {
        String api = cloud.address();
        return Device.open(
                new Device.Addresses(api, new Identity(api + "/_local/aws", "kruglocalclient")),
                new DiskFolder(folder(phone)),
                new Threads(workers, Shell::onUi),
                () -> language,
                network);
    }

    static Thumb app(Device device, Language language, PaperPhone phone) {
        DEVICES.add(device);
        return Thumb.onShell(() -> {
            Look look = Look.of(language, ZoneId.of("Europe/Moscow"), new Theme(false, 1));
            Shell shell = new Shell(look, device, phone, () -> {});
            shell.begin();
            return shell;
        });
    }

    /** What the server answers to whoever is signed in on a phone, past the app. */
    static String ask(Device device, String method, String path, String body) throws Exception {
        String access = ((Session.Proof.Token) device.session().proof()).access();
        Reply reply = new UrlTransport(PATIENCE, PATIENCE)
                .send(new Request(
                        method,
                        cloud.address() + path,
                        Map.of("authorization", "Bearer " + access, "content-type", "application/json"),
                        Optional.of(body).filter(text -> !text.isEmpty())));
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
        return reply.body();
    }
}
