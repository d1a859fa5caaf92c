/** What members are told, and by which ways. */
@NullMarked
package org.krug.contract.notify;

import org.jspecify.annotations.NullMarked;
