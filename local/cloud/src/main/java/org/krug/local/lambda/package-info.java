/** Lambda on one machine: the real handlers, started by calls. */
@NullMarked
package org.krug.local.lambda;

import org.jspecify.annotations.NullMarked;
