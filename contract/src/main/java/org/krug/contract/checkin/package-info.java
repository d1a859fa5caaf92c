/** What travels to and from the door: scans, their answers, and what a steward's device knows. */
@NullMarked
package org.krug.contract.checkin;

import org.jspecify.annotations.NullMarked;
