/** Measurements that a newcomer can repeat on one machine. */
@NullMarked
package org.krug.local.bench;

import org.jspecify.annotations.NullMarked;
