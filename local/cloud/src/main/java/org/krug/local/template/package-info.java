/** Reads template.yaml, the one description of the cloud, into records. */
@NullMarked
package org.krug.local.template;

import org.jspecify.annotations.NullMarked;
