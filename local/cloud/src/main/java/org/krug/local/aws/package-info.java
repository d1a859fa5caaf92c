/** The AWS services that Krug uses, emulated well enough for the official SDK clients, with their state in a folder. */
@NullMarked
package org.krug.local.aws;

import org.jspecify.annotations.NullMarked;
