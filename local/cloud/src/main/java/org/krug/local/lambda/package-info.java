/** Lambda on one machine: the real handlers, each function in a class loader of its own. */
@NullMarked
package org.krug.local.lambda;

import org.jspecify.annotations.NullMarked;
