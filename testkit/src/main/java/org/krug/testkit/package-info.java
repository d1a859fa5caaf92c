/** Real parts, fakes and builders for tests; nothing here is ever packaged with a function. */
@NullMarked
package org.krug.testkit;

import org.jspecify.annotations.NullMarked;
