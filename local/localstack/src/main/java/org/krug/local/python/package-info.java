/** Command lines written in Python, installed below the project's folder. */
@NullMarked
package org.krug.local.python;

import org.jspecify.annotations.NullMarked;
