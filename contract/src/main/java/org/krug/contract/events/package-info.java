/** What travels about the dated meetings of a club. */
@NullMarked
package org.krug.contract.events;

import org.jspecify.annotations.NullMarked;
