/** SSM Parameter Store. */
@NullMarked
package org.krug.local.aws.parameters;

import org.jspecify.annotations.NullMarked;
