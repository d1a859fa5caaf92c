package org.krug.app.desktop;

import java.util.function.Function;
import org.krug.app.views.Look;
import org.krug.app.views.View;

/**
 * A screen in one state.
 *
 * @param name as a file's name, such as {@code event-offered}
 * @param view shows it
 */
record Sample(String name, Function<Look, View> view) {}
