/** What a phone has and a desktop has otherwise. */
@NullMarked
package org.krug.app.platform;

import org.jspecify.annotations.NullMarked;
