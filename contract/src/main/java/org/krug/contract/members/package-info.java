/** What travels about clubs, applications, members and roles. */
@NullMarked
package org.krug.contract.members;

import org.jspecify.annotations.NullMarked;
