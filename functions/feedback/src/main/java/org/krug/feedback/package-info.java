/** The express survey after an event. */
@NullMarked
package org.krug.feedback;

import org.jspecify.annotations.NullMarked;
