/** DynamoDB Local in a class loader of its own, and the tables that template.yaml describes. For development and tests. */
@NullMarked
package org.krug.local.dynamodb;

import org.jspecify.annotations.NullMarked;
