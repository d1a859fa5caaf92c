/** Admissions: venue codes, tickets at the door, walk-ins, offline scans. */
@NullMarked
package org.krug.checkin;

import org.jspecify.annotations.NullMarked;
