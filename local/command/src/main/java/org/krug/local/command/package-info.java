/** The command line behind `./krug`. */
@NullMarked
package org.krug.local.command;

import org.jspecify.annotations.NullMarked;
