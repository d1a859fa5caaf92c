/** SES and the mailbox in which every mail of the local cloud ends. */
@NullMarked
package org.krug.local.aws.mail;

import org.jspecify.annotations.NullMarked;
