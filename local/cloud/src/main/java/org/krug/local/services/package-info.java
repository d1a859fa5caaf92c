/** The services of AWS that stand beside the functions, as the local cloud sees them. */
@NullMarked
package org.krug.local.services;

import org.jspecify.annotations.NullMarked;
