/** What every function shares: time, ids, refusals, problems, the caller, DynamoDB plumbing. */
@NullMarked
package org.krug.kernel;

import org.jspecify.annotations.NullMarked;
