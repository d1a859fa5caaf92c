/** A steward's device at an event's door: it scans with a network and without one, and loses no scan. */
@NullMarked
package org.krug.app.door;

import org.jspecify.annotations.NullMarked;
