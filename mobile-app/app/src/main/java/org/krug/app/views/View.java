package org.krug.app.views;

import javafx.scene.Parent;

/** A screen that can be shown. */
public interface View {
    Parent root();

    /** It is seen from now on: it may ask for what is new. */
    default void seen() {}

    /** It is not seen any more: it hears of nothing and does nothing. */
    default void gone() {}

    /** The app is in front again, or there may be a network again: what is shown may be old. */
    default void again() {}

    /** Something new may lie in the inbox. */
    default void told() {}

    /** About once a second while it is seen. */
    default void tick() {}
}
