/** The anonymised attendance summary for sponsors. */
@NullMarked
package org.krug.insights;

import org.jspecify.annotations.NullMarked;
