/** The express survey after an event. */
@NullMarked
package org.krug.contract.feedback;

import org.jspecify.annotations.NullMarked;
