/** Clubs, applications, members and their roles. */
@NullMarked
package org.krug.members;

import org.jspecify.annotations.NullMarked;
