/** What travels about mentors, mentees and their pairs. */
@NullMarked
package org.krug.contract.mentoring;

import org.jspecify.annotations.NullMarked;
