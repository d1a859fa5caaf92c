/** What the app keeps on the device. */
@NullMarked
package org.krug.app.storage;

import org.jspecify.annotations.NullMarked;
