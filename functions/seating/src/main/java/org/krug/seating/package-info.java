/** Tables of an event and who sits at them. */
@NullMarked
package org.krug.seating;

import org.jspecify.annotations.NullMarked;
