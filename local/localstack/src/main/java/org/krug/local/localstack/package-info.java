/** LocalStack 4.14.0, the last free release, started on the loopback address of this machine. */
@NullMarked
package org.krug.local.localstack;

import org.jspecify.annotations.NullMarked;
