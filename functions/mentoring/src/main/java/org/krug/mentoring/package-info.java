/** Rounds of mentoring: wishes on both sides, and stable pairs with a reason each. */
@NullMarked
package org.krug.mentoring;

import org.jspecify.annotations.NullMarked;
