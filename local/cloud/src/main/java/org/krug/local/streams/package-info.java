/** Event-source mappings: DynamoDB streams brought to functions in batches, with retries and checkpoints. */
@NullMarked
package org.krug.local.streams;

import org.jspecify.annotations.NullMarked;
