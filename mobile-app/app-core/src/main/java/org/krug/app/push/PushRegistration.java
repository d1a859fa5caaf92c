package org.krug.app.push;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.krug.app.api.Answer;
import org.krug.app.api.KrugApi;
import org.krug.app.identity.Session;
import org.krug.app.storage.Folder;
import org.krug.contract.CanonicalId;
import org.krug.contract.InvalidInput;
import org.krug.contract.Language;
import org.krug.contract.notify.DeviceAnswer;
import org.krug.contract.notify.PushPlatform;
import org.krug.contract.notify.RegisterDevice;

/**
 * Tells Krug where pushes for whoever is signed in go to: once in each start, and again when the phone gets another token, somebody else signs in, or
 * the language changes. Without a network nothing is lost: the next occasion tells it.
 */
public final class PushRegistration {
    private static final String NAME = "push-device";

    private final Folder folder;
    private final KrugApi api;
    private final Session session;
    private final Supplier<Language> language;
    private volatile @Nullable Token token;
    private @Nullable Told told;
    private boolean reached;

    private record Token(PushPlatform platform, String text) {}

    /** What Krug has heard of, or will not hear of however often it is told. */
    private record Told(String email, Token token, Language language) {}

    public PushRegistration(Folder folder, KrugApi api, Session session, Supplier<Language> language) {
        this.folder = folder;
        this.api = api;
        this.session = session;
        this.language = language;
    }

    /** The phone says where pushes reach it. Of effect with the next {@link #renew}; waits for nothing. */
    public void heard(PushPlatform platform, String text) {
        token = new Token(platform, text);
    }

    /**
     * Tells Krug, if there is anything that it has not heard of. May wait for the network.
     *
     * @return whether pushes reach this phone, as far as was heard in this start
     */
    public synchronized boolean renew() {
        Token now = token;
        Optional<String> email = session.email();
        if (now == null || email.isEmpty()) {
            return false;
        }
        Told saying = new Told(email.get(), now, language.get());
        if (!saying.equals(told)) {
            reached = tell(saying);
        }
        return reached;
    }

    private boolean tell(Told saying) {
        try {
            Token now = saying.token();
            Answer<DeviceAnswer> answer =
                    api.register(new RegisterDevice(device(), now.platform(), now.text(), saying.language()));
            told = answer instanceof Answer.Done || answer instanceof Answer.Refused ? saying : null;
            return answer.done().filter(DeviceAnswer::push).isPresent();
        } catch (InvalidInput | IOException e) {
            // What the phone calls its token is none, or the phone can't keep a name and would be a new device each
            // time; the next start tries again.
            told = saying;
            return false;
        }
    }

    /**
     * Nothing more is to come to whoever is signed in. To be called while they still are; when Krug can't be reached, pushes go on until somebody signs in here
     * or the token ends. They say nothing but that there is news.
     */
    public synchronized void end() throws IOException {
        Optional<String> device = kept();
        told = null;
        if (device.isPresent() && session.email().isPresent()) {
            api.signOutDevice(device.get());
            folder.delete(NAME);
        }
    }

    private String device() throws IOException {
        Optional<String> kept = kept();
        if (kept.isPresent()) {
            return kept.get();
        }
        String made = UUID.randomUUID().toString();
        folder.write(NAME, made);
        return made;
    }

    private Optional<String> kept() throws IOException {
        return folder.read(NAME).filter(PushRegistration::isId);
    }

    private static boolean isId(String text) {
        try {
            return CanonicalId.parse("deviceId", text).toString().equals(text);
        } catch (InvalidInput e) {
            return false;
        }
    }
}
