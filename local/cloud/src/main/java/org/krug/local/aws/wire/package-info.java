/** AWS's wire forms: JSON 1.1 and REST JSON requests, answers and errors. */
@NullMarked
package org.krug.local.aws.wire;

import org.jspecify.annotations.NullMarked;
