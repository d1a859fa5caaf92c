package org.krug.app.identity;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krug.app.storage.Folder;
import org.krug.app.wire.Json;

/** Who is signed in on this device. Kept across starts; the access token is renewed when it is needed. */
public final class Session {
    private static final String NAME = "session.json";
    /** A request takes a while, and clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Folder folder;
    private final SignIn signIn;
    private final InstantSource device;
    private @Nullable Tokens tokens;

    /** What a request can prove. */
    public sealed interface Proof {
        record Token(String access) implements Proof {}

        /** Nobody is signed in, or not any more. */
        record SignedOut() implements Proof {}

        /** Somebody is, but nothing can prove it now: there is no network. */
        record Unanswered() implements Proof {}
    }

    private Session(Folder folder, SignIn signIn, InstantSource device, @Nullable Tokens tokens) {
        this.folder = folder;
        this.signIn = signIn;
        this.device = device;
        this.tokens = tokens;
    }

    /** The session that the device kept, if any. */
    public static Session open(Folder folder, SignIn signIn, InstantSource device) throws IOException {
        Tokens kept =
                folder.read(NAME).flatMap(text -> Json.read(Tokens.class, text)).orElse(null);
        return new Session(folder, signIn, device, kept);
    }

    /** Whose device it is now. */
    public synchronized Optional<String> email() {
        return Optional.ofNullable(tokens).map(Tokens::email);
    }

    public synchronized void begin(Tokens with) throws IOException {
        folder.write(NAME, Json.text(Tokens.class, with));
        tokens = with;
    }

    /** Forgets who was signed in, and tells the server that the tokens are worth nothing any more, if it can be told. */
    public void end() throws IOException {
        Tokens old;
        synchronized (this) {
            old = tokens;
            folder.delete(NAME);
            tokens = null;
        }
        if (old != null) {
            signIn.revoke(old);
        }
    }

    /** What to send with a request; renews the token first when it ends. One thread renews, others wait for it. */
    public synchronized Proof proof() throws IOException {
        Tokens held = tokens;
        if (held == null) {
            return new Proof.SignedOut();
        }
        return device.instant().isBefore(held.until().minus(MARGIN)) ? new Proof.Token(held.access()) : renewed(held);
    }

    /** The same after a request was refused with this token. */
    public synchronized Proof proofAfter(String refused) throws IOException {
        Tokens held = tokens;
        if (held == null) {
            return new Proof.SignedOut();
        }
        return held.access().equals(refused) ? renewed(held) : new Proof.Token(held.access());
    }

    private Proof renewed(Tokens held) throws IOException {
        Signed signed = signIn.refresh(held);
        if (signed instanceof Signed.In in) {
            begin(in.tokens());
            return new Proof.Token(in.tokens().access());
        }
        if (signed instanceof Signed.Ended) {
            folder.delete(NAME);
            tokens = null;
            return new Proof.SignedOut();
        }
        return new Proof.Unanswered();
    }
}
