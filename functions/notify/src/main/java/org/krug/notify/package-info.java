/** Letters to members, by mail: what their registration became, what an event became, what is due. */
@NullMarked
package org.krug.notify;

import org.jspecify.annotations.NullMarked;
