/** Loads on the local cloud over real HTTP, what they took, and what the same requests to DynamoDB alone take. */
@NullMarked
package org.krug.local.bench.load;

import org.jspecify.annotations.NullMarked;
