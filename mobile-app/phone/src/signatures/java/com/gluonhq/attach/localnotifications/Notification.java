package com.gluonhq.attach.localnotifications;

import java.time.ZonedDateTime;

/** As much of Gluon's class of this name as the app calls; see the README beside these sources. */
public class Notification {
    private final String text;

    public Notification(String id, String title, String text, ZonedDateTime dateTime, Runnable runnable) {
        this.text = text;
    }

    public final String getText() {
        return text;
    }
}
