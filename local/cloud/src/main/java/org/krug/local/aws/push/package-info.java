/** SNS as far as it pushes to devices, and every push that would have gone to one. */
@NullMarked
package org.krug.local.aws.push;

import org.jspecify.annotations.NullMarked;
