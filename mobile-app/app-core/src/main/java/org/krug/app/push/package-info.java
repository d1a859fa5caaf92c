/** Where pushes for this phone go to. */
@NullMarked
package org.krug.app.push;

import org.jspecify.annotations.NullMarked;
