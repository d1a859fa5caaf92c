/** EventBridge Scheduler, obeying the local clock. */
@NullMarked
package org.krug.local.aws.scheduler;

import org.jspecify.annotations.NullMarked;
