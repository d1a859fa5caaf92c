/** The local cloud's view of HTTP: one small shape, so that gateways and emulated services need no server's classes. */
@NullMarked
package org.krug.local.http;

import org.jspecify.annotations.NullMarked;
