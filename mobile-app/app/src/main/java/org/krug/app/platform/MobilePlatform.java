package org.krug.app.platform;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Consumer;

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

    /** Shakes: once for yes, otherwise a pattern that can be told from it. Does nothing where there is nothing that shakes. */
    void vibrate(Feel feel);

    /** What a hand is told. */
    enum Feel {
        YES,
        CAREFUL,
        NO
    }

    /** As bright as the screen can be, or as before. */
    void bright(boolean on);

    /** Hands a text to whatever the person shares with. */
    void share(String text);

    /** Opens a link outside of the app. */
    void open(String address);

    /** The app's private folder. */
    Path folder();
}
