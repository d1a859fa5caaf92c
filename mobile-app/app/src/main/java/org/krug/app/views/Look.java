package org.krug.app.views;

import java.time.ZoneId;
import org.krug.app.screens.EventTexts;
import org.krug.app.screens.Moments;
import org.krug.app.screens.ScanTexts;
import org.krug.app.screens.Words;
import org.krug.contract.Language;

/** In which words and how the screens are shown. */
public record Look(Words words, Moments moments, EventTexts events, ScanTexts scans, Theme theme) {

    /**
     * @param phone the phone's zone
     */
    public static Look of(Language language, ZoneId phone, Theme theme) {
        Words words = Words.in(language);
        Moments moments = new Moments(words, phone);
        return new Look(words, moments, new EventTexts(words, moments), new ScanTexts(words, moments), theme);
    }

    /** A text of the app. */
    String text(String key, Object... values) {
        return words.text(key, values);
    }
}
