/** The peer of the functions: a handler without any framework. */
@NullMarked
package org.krug.local.bench.bare;

import org.jspecify.annotations.NullMarked;
