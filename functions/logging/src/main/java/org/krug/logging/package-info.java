/** Logs as JSON lines, one object a line, without what people wrote. */
@NullMarked
package org.krug.logging;

import org.jspecify.annotations.NullMarked;
