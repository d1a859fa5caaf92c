/** Functions as Lambda runs them: each in processes of its own, under AWS's runtime interface client. */
@NullMarked
package org.krug.local.runtime;

import org.jspecify.annotations.NullMarked;
