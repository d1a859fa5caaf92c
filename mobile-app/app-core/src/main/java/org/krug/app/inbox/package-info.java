/** What the person was told, and how the phone hears of it. */
@NullMarked
package org.krug.app.inbox;

import org.jspecify.annotations.NullMarked;
