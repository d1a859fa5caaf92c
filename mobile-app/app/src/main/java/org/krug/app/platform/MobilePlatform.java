package org.krug.app.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.krug.contract.notify.PushPlatform;

/** What the app needs of the thing it runs on. Found with ServiceLoader; every call comes from the UI thread and returns at once. */
public interface MobilePlatform {

    /** The one of this build. */
    static MobilePlatform found() {
        return ServiceLoader.load(MobilePlatform.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this build has no platform"));
    }

    /**
     * Lets the person scan a QR code.
     *
     * @param request what they read meanwhile
     * @param found takes what the code says, on any thread; never called when they leave it, so nothing may wait for it
     * @param nothing told when there was a picture and no code in it, on any thread
     */
    void scan(ScanRequest request, Consumer<String> found, Runnable nothing);

    /** Whether scanning is a matter of holding the phone, so that one scan can follow another by itself. */
    boolean hasCamera();

    /**
     * What the person reads while they scan.
     *
     * @param title what this is
     * @param hint what to do
     */
    record ScanRequest(String title, String hint) {}

    /** Shakes in the pattern of what is told. Does nothing where there is nothing that shakes. */
    void vibrate(Feel feel);

    /** Sounds as {@link Chime} has it. Does nothing where nothing sounds; never waits for the sound to end. */
    default void sound(Feel feel) {}

    /** What a hand and an ear are told; the four can be told from one another. */
    enum Feel {
        YES(90),
        /** Yes, by the phone's own word. */
        YES_OFFLINE(90, 80, 40),
        CAREFUL(90, 90, 90),
        NO(400, 120, 400);

        private final long[] pattern;

        Feel(long... pattern) {
            this.pattern = pattern;
        }

        /** Milliseconds of shaking and of rest by turns, beginning with shaking. */
        public long[] pattern() {
            return pattern.clone();
        }
    }

    /** As bright as the screen can be, or as before. */
    void bright(boolean on);

    /** Hands a text to whatever the person shares with. */
    void share(String text);

    /** Shows a notification outside of the app's window. Nothing where pushes do that. */
    default void tell(String title, String text) {}

    /** Opens a link outside of the app. */
    void open(String address);

    /** The app's private folder. */
    Path folder();

    /** Begins to tell what happens by itself; once for the life of the app. A desktop has nothing to tell. */
    default void listen(Signals signals) {}

    /** What a phone tells by itself, on any thread. */
    interface Signals {
        /** Where pushes reach this phone: soon after the start, and again when that changes. */
        void pushToken(PushPlatform through, String token);

        /**
         * The person opened a push.
         *
         * @param notice what it carried: the id of something in their inbox
         */
        void opened(String notice);

        /** Something else is in front. */
        void paused();

        /** The app is in front again. */
        void resumed();

        /** There may be a network again. Only a hint: nothing waits for it, and none may ever come. */
        void connected();
    }

    /** What the app is started with where no command line says it: the names of {@code KrugApp}'s parameters. */
    default Map<String, String> given() {
        return Map.of();
    }

    /** How large the app is to be, where the screen decides that. */
    default Optional<Size> size() {
        return Optional.empty();
    }

    /** In pixels of the design. */
    record Size(double width, double height) {}
}
