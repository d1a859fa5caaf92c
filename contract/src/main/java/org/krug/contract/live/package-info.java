/** What travels between the live counts and those who watch them; the formats stand in docs/live.md. */
@NullMarked
package org.krug.contract.live;

import org.jspecify.annotations.NullMarked;
