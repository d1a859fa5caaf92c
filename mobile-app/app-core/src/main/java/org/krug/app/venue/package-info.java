/** An attendee's own scan of the code on the venue's screen: kept at once, sent now or later. */
@NullMarked
package org.krug.app.venue;

import org.jspecify.annotations.NullMarked;
