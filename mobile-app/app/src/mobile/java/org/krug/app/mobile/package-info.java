/** The phone, by way of Gluon Attach. */
@NullMarked
package org.krug.app.mobile;

import org.jspecify.annotations.NullMarked;
