package org.krug.app.views;

import org.krug.app.platform.MobilePlatform;
import org.krug.app.platform.MobilePlatform.Feel;
import org.krug.app.screens.ScanTexts;

/** What came of a scan, for who does not look. */
final class Results {
    private Results() {}

    static void tell(MobilePlatform platform, ScanTexts.Kind kind) {
        Feel feel = feel(kind);
        platform.sound(feel);
        platform.vibrate(feel);
    }

    private static Feel feel(ScanTexts.Kind kind) {
        return switch (kind) {
            case ADMITTED -> Feel.YES;
            case ADMITTED_OFFLINE -> Feel.YES_OFFLINE;
            case ALREADY_ADMITTED -> Feel.CAREFUL;
            case REFUSED -> Feel.NO;
        };
    }
}
