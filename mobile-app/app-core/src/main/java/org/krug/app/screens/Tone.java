package org.krug.app.screens;

/** How something stands, at a glance: a colour of the design tokens, and never that alone. */
public enum Tone {
    PLAIN,
    OK,
    WARN,
    BAD,
    INFO
}
