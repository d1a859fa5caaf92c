/** How the app speaks to the world: requests, replies, JSON. */
@NullMarked
package org.krug.app.wire;

import org.jspecify.annotations.NullMarked;
