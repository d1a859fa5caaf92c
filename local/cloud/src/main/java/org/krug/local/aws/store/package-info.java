/** State in small files that survives the process being killed. */
@NullMarked
package org.krug.local.aws.store;

import org.jspecify.annotations.NullMarked;
