package org.krug.local.bench;

/** How a function's process is started. */
enum Start {
    PLAIN("plain JVM"),
    AOT("AOT cache"),
    PRIMED("primed as SnapStart");

    final String title;

    Start(String title) {
        this.title = title;
    }
}
