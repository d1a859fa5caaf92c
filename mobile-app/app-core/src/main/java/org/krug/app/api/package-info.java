/** Krug's API as the app uses it. */
@NullMarked
package org.krug.app.api;

import org.jspecify.annotations.NullMarked;
