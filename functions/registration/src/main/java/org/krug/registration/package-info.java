/** Places at events: registration, waitlist, offers, reconfirmation, tickets. */
@NullMarked
package org.krug.registration;

import org.jspecify.annotations.NullMarked;
