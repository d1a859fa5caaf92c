/** Counts of an event as it happens: fed by the streams of registration and check-in, watched over WebSocket. */
@NullMarked
package org.krug.live;

import org.jspecify.annotations.NullMarked;
