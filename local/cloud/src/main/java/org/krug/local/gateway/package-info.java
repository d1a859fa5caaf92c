/** API Gateway on one machine: the HTTP API with its JWT authorizer, and the WebSocket API. */
@NullMarked
package org.krug.local.gateway;

import org.jspecify.annotations.NullMarked;
