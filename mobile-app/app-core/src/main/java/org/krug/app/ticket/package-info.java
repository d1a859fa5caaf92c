/** The attendee's ticket: kept on the device, shown with or without a network. */
@NullMarked
package org.krug.app.ticket;

import org.jspecify.annotations.NullMarked;
