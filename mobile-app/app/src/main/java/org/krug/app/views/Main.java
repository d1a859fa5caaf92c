package org.krug.app.views;

import javafx.application.Application;

/** Where the app starts. Not the application's own class: Java would then want JavaFX as modules. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Application.launch(KrugApp.class, arguments);
    }
}
