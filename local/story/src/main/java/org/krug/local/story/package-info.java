/** An event day replayed from a folder, through the interfaces that people and devices use. */
@NullMarked
package org.krug.local.story;

import org.jspecify.annotations.NullMarked;
