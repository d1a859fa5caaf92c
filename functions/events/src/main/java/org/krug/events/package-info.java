/** The dated meetings of a club. */
@NullMarked
package org.krug.events;

import org.jspecify.annotations.NullMarked;
