/** What travels about tables and who sits at them. */
@NullMarked
package org.krug.contract.seating;

import org.jspecify.annotations.NullMarked;
