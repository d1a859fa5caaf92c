/** The anonymised attendance summary for sponsors. */
@NullMarked
package org.krug.contract.insights;

import org.jspecify.annotations.NullMarked;
