/** Time in the local cloud, which can be set and moved. */
@NullMarked
package org.krug.local.clock;

import org.jspecify.annotations.NullMarked;
