/** The demo clubs that a local cloud is given at its first start. */
@NullMarked
package org.krug.local.demo;

import org.jspecify.annotations.NullMarked;
