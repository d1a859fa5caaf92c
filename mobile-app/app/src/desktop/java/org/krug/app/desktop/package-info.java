/** The app on a desktop: for developers, for tests, and for pictures of its screens. */
@NullMarked
package org.krug.app.desktop;

import org.jspecify.annotations.NullMarked;
