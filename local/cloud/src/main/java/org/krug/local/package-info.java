/** `krug up`: the cloud that template.yaml describes, served whole by one process on one machine. */
@NullMarked
package org.krug.local;

import org.jspecify.annotations.NullMarked;
